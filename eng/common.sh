# Sourced by the other scripts of this folder.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# need PACKAGE... : sees to it that Debian or Ubuntu packages are installed. One that the distribution does not offer is named, left out, and not
# asked for again.
need() {
  local package missing=() offered=() sudo=() absent=$root/artifacts/.not-offered
  for package; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || grep -qsx "$package" "$absent" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || { say "Please install by your system's own means: ${missing[*]}"; return 0; }
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; } \
      || fail "These packages are missing, and neither root nor sudo is at hand to install them. Please run as root: apt-get install ${missing[*]}"
    sudo=(sudo)
  fi
  say "Installing with apt-get: ${missing[*]}"
  aptly update
  for package in "${missing[@]}"; do
    if [ -n "$(apt-cache madison "$package" 2>/dev/null)" ]; then
      offered+=("$package")
    else
      say "Not offered here, and left out: $package"
      mkdir -p "$root/artifacts" && echo "$package" >> "$absent"
    fi
  done
  [ ${#offered[@]} = 0 ] || aptly install -y --no-install-recommends "${offered[@]}"
}

# aptly VERB... : apt-get, which is heard only when it fails. Uses the array sudo of its caller.
aptly() {
  local said
  said=$("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" 2>&1) || fail "$said"
}

# need_to_run PACKAGE... : what the program needs beside .NET (ICU under the name that this release gives it, fonts of many scripts), and what the
# caller needs beside that.
need_to_run() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  local icu=()
  if ! /sbin/ldconfig -p 2>/dev/null | grep -q libicuuc; then
    icu=("$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | cut -d' ' -f1 | sort -V | tail -n 1)")
    # Without package lists there is no name to be found; libicu-dev brings the library along.
    icu=("${icu[0]:-libicu-dev}")
  fi
  need "${icu[@]}" tzdata fonts-noto-core fonts-noto-cjk "$@"
}

# sources : the files that the program is built from.
sources() {
  find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    \( -name bin -o -name obj \) -prune -o -type f "$@" -print
}

# How the program is compiled: ahead of time, or most of what a verb takes would be the compiler's, and for this platform alone. The lock file of
# another machine's runtime is of no use here, so this restore has one of its own.
ahead=(--use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/packages.ahead.lock.json)

# publish : builds the program into artifacts/eventshub, unless it is there and no source is newer, added or gone.
publish() {
  # Whoever names a program of their own, such as the tests, has built it.
  [ -z "${EVENTSHUB_PROGRAM:-}" ] || return 0
  local built=$root/artifacts/eventshub/.built list
  list=$(sources | sort | cksum)
  [ "$list" != "$(cat "$built" 2>/dev/null)" ] || [ -n "$(sources -newer "$built" | head -n 1)" ] || return 0
  say "Building EventsHub …"
  rm -rf "$root/artifacts/eventshub"
  (cd "$root" && dotnet publish src/EventsHub -c Release -o artifacts/eventshub "${ahead[@]}" -v q -clp:ErrorsOnly >&2) || fail "The build failed."
  # A source changed while it was built is newer than this.
  echo "$list" > "$built"
}

# The database that every script here means, unless the environment names another.
[ -n "${EVENTSHUB_DB:-}${Database__Provider:-}${Database__Connection:-}" ] || export EVENTSHUB_DB="sqlite:$root/data/eventshub.db"

program=${EVENTSHUB_PROGRAM:-$root/artifacts/eventshub/eventshub.dll}
eventshub() { dotnet "$program" "$@"; }

# listening PORT : whether anybody answers there.
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
