# shellcheck shell=bash
# Steps that packaging/run, packaging/test and packaging/lint share. Sourced from the top of the source tree.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# need_tools NAME...: every one is on PATH, or all that are not are named at once.
need_tools() {
    local tool
    local -a absent=()
    for tool in "$@"; do
        command -v "$tool" >/dev/null || absent+=("$tool")
    done
    [[ ${#absent[@]} -eq 0 ]] && return
    say "not found on PATH although their packages are installed: ${absent[*]}"
    exit 1
}

# configure PRESET: ninja runs cmake again by itself when a CMakeLists.txt changed, so this is only for the first time.
configure() {
    [[ build/$1/build.ninja -nt CMakePresets.json ]] && return
    say "configuring build/$1"
    local log
    log=$(mktemp)
    if ! cmake --preset "$1" </dev/null >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        say "cmake could not configure build/$1 (above). Remove build/$1 if it comes from another system."
        exit 1
    fi
    rm -f "$log"
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    say "building build/$preset"
    if ! cmake --build --preset "$preset" ${1:+--target} "$@" </dev/null; then
        say "the build in build/$preset failed (above)"
        exit 1
    fi
}
