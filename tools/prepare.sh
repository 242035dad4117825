# shellcheck shell=bash disable=SC2034
# (SC2034: the lists of packages are used by those who source this.)
#
# What tools/run, tools/test and .ci/run share: the packages and the build. To be sourced.
#
# Nothing is said when there is nothing to do. What apt and the compiler say goes to a log, which is shown only
# when they fail. All talk goes to standard error, so that the output of the program stays its own.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
build_dir=$root/build

build_packages=(
  g++ cmake ninja-build pkg-config
  libicu-dev libre2-dev libutf8proc-dev libfmt-dev libtomlplusplus-dev libcli11-dev
  libsimdjson-dev rapidjson-dev libarchive-dev libgumbo-dev libtbb-dev libsqlite3-dev
  libcereal-dev libxxhash-dev zlib1g-dev
)
test_packages=(catch2 python3 python3-jsonschema jq zstd sqlite3 unicode-data)
check_packages=(clang-format clang-tidy shellcheck)

say() { printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2; }

# Runs a command; shows what it said only when it fails.
quietly() {
  local log=$build_dir/setup.log
  mkdir -p "$build_dir"
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    say "failed: $*"
    exit 2
  fi
}

# install_missing PACKAGE...: installs those that are not there. Elsewhere than on Debian it leaves them to the
# reader, and to CMake, which names what it does not find.
install_missing() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
  local -A installed=()
  local package state missing=() as_root=()
  while read -r package state; do
    [[ $state == installed ]] && installed[$package]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for package in "$@"; do
    [[ -n ${installed[$package]:-} ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "packages are missing, and installing them needs root; run as root: apt-get install ${missing[*]}"
      exit 2
    fi
    as_root=(sudo)
  fi
  say "installing ${missing[*]}"
  quietly "${as_root[@]}" apt-get update
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# build_target TARGET [OPTION=VALUE...]: configures and builds what changed. The options are CMake's; a build that was
# configured with others is configured anew. Where BIENBAN_TESTS is not told, a first build leaves the tests out: they
# need packages that the program does not.
build_target() {
  local target=$1 cache=$build_dir/CMakeCache.txt option configure=()
  shift
  mkdir -p "$build_dir"
  # Two of these scripts in one pipe must not build at the same time.
  exec 9>"$build_dir/.lock"
  flock 9
  if [[ -n ${BIENBAN_WERROR:-} ]]; then set -- "$@" "BIENBAN_WERROR=$BIENBAN_WERROR"; fi
  for option in "$@"; do
    grep -qs "^${option%%=*}:[A-Z]*=${option#*=}\$" "$cache" || configure+=("-D$option")
  done
  if [[ ! -f $build_dir/build.ninja ]]; then
    say "building for the first time; this takes some minutes"
    quietly cmake -S "$root" -B "$build_dir" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBIENBAN_TESTS=OFF "${configure[@]}"
  elif ((${#configure[@]})); then
    quietly cmake -S "$root" -B "$build_dir" "${configure[@]}"
  fi
  quietly cmake --build "$build_dir" --target "$target"
  exec 9>&-
}
