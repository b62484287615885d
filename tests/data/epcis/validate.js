// SPDX-License-Identifier: GPL-3.0-or-later
// node validate.js SCHEMA DOCUMENT...: one line for each document, "ok" or what the schema says of it.
"use strict";
const fs = require("fs");
const Ajv = require("ajv");

const read = (path) => JSON.parse(fs.readFileSync(path, "utf8"));
const ajv = new Ajv({ allErrors: false });
const isValid = ajv.compile(read(process.argv[2]));
for (const path of process.argv.slice(3))
    console.log(isValid(read(path)) ? "ok" : ajv.errorsText(isValid.errors).slice(0, 2000));
