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

# build TARGET…: the release preset; quick when nothing changed.
build() {
    if [ ! -f build/release/build.ninja ]; then
        step "configuring"
        cmake --preset release >build-configure.log 2>&1 || { tail -40 build-configure.log >&2; exit 1; }
        rm -f build-configure.log
    fi
    step "building"
    cmake --build --preset release ${1:+--target "$@"} -- --quiet
}
