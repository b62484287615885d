#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the corpus of scanfuzz from the samples of the tests: corpus.py SAMPLES FOLDER."""

import hashlib
import json
import pathlib
import sys

samples, folder = (pathlib.Path(argument) for argument in sys.argv[1:3])
folder.mkdir(parents=True, exist_ok=True)
for file in sorted(samples.glob("*.jsonl")):
    for line in file.read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        wedge = request.get("wedge", {})
        choice = (1 if wedge.get("gs") else 0) | (8 if wedge.get("assume") == "gs1" else 0)
        if "aim" in wedge:
            choice |= 2 | (4 if wedge["aim"] else 0)
        scanned = request.get("inputs", [request.get("input", "")])
        seed = bytes([choice]) + "\n".join(scanned).encode("utf-8", "surrogatepass")
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
(folder / "dictionary").write_bytes(
    b"\0dictionary# Release\n01 *? N14,csum,gcppos1 ex=02 dlpkey=22,10,21|235 # GTIN\n3100-3105 *? N6 req=01,02\n"
)
