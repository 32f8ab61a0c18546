# Shared by the scripts of this folder. Debian 12, root or sudo for the packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

step() { printf '\n== %s\n' "$*" >&2; }

# install KIND…: the packages of installer/packages.txt of these kinds, only those that are missing.
install_packages() {
    local kinds missing=() package
    kinds=$(IFS='|'; echo "$*")
    while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done < <(awk -v kinds="^($kinds)\$" '$1 ~ kinds {print $2}' installer/packages.txt)
    [ ${#missing[@]} -eq 0 ] && return
    step "installing ${#missing[@]} packages"
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# configure: what there is to build; `configure tests` has the tests among it, which need the packages of kind "test".
configure() {
    local tests=OFF
    [ "${1:-}" = tests ] && tests=ON
    [ -f build/release/build.ninja ] && { [ $tests = OFF ] || grep -q '^CUNWU_TESTS:BOOL=ON' build/release/CMakeCache.txt; } && return
    step "configuring"
    cmake --preset release -DCUNWU_TESTS=$tests >build-configure.log 2>&1 || { tail -40 build-configure.log >&2; exit 1; }
    rm -f build-configure.log
}

# build TARGET…: the release preset; quick when nothing changed.
build() {
    step "building"
    cmake --build --preset release ${1:+--target "$@"} -- --quiet
}
