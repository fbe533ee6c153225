#!/bin/sh
# Installs or upgrades Classline as a service on Raspberry Pi OS or Debian (12, 13; arm64, x86-64):
#
#   sudo deploy/install.sh                  install, or upgrade to the version of this folder
#   sudo deploy/install.sh --port 80        students then need no number in the address
#   sudo deploy/install.sh --with-claude    also installs the pinned Claude CLI
#   sudo deploy/install.sh --rollback       back to the version before the last upgrade
#   sudo deploy/install.sh --uninstall      removes the program; data and settings stay
#
# Can be run again at any time: it changes only what differs.
set -eu

PROGRAM=/opt/classline
DATA=/var/lib/classline
SETTINGS=/etc/classline
UNIT=/etc/systemd/system/classline.service
SOURCE=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
PORT=''
CLAUDE=no
ACTION=install

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in zh*) CHINESE=yes ;; *) CHINESE=no ;; esac
# say <English> <Chinese>
say() { if [ "$CHINESE" = yes ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }
refuse() { say "$1" "$2" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case "$1" in
    --port) PORT="${2:-}"; shift ;;
    --with-claude) CLAUDE=yes ;;
    --rollback) ACTION=rollback ;;
    --uninstall) ACTION=uninstall ;;
    *) refuse "Unknown option: $1 (see the head of this file)" "不認得的選項：$1（說明寫在這個檔案開頭）" ;;
  esac
  shift
done
case "$PORT" in *[!0-9]*) refuse "--port wants a number." "--port 後面要接數字。" ;; esac
[ "$(id -u)" = 0 ] || refuse "Run it with sudo." "請用 sudo 執行。"

# Without systemd, as in a container, everything is put in place and nothing is started.
systemd() { [ -d /run/systemd/system ]; }

as_classline() {
  HOME="$DATA" setpriv --reuid classline --regid classline --init-groups --no-new-privs \
    env PATH="$PATH" HOME="$DATA" LANG="${LANG:-C.UTF-8}" npm_config_cache="$DATA/.npm" "$@"
}

uninstall() {
  if systemd; then systemctl disable --now classline 2>/dev/null || true; fi
  rm -f "$UNIT" /etc/systemd/journald.conf.d/classline.conf
  rm -rf "$UNIT.d" "$PROGRAM"
  if systemd; then systemctl daemon-reload; fi
  say "Removed. Kept: $DATA (questions, answers, backups), $SETTINGS (settings) and the user classline." \
    "已移除程式。保留：$DATA（提問、回答、備份）、$SETTINGS（設定）與使用者 classline。"
}

rollback() {
  previous=$(readlink "$PROGRAM/previous" 2>/dev/null || true)
  [ -n "$previous" ] && [ -d "$previous" ] || refuse "There is no earlier version." "沒有更早的版本。"
  current=$(readlink "$PROGRAM/current")
  ln -sfn "$previous" "$PROGRAM/current"
  ln -sfn "$current" "$PROGRAM/previous"
  if systemd; then systemctl restart classline; fi
  say "Back at the earlier version. If it says that the database is newer: npm run restore with the backup made before the upgrade." \
    "已改回先前的版本。若它說資料庫較新，請用 npm run restore 放回升級前的備份。"
}

check_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    refuse "Node.js 20.19, 22.12, 24 or newer and npm are needed. Debian 13: sudo apt install nodejs npm. Debian 12: see nodejs.org." \
      "需要 Node.js 20.19、22.12、24 或更新的版本與 npm。Debian 13：sudo apt install nodejs npm；Debian 12 請見 nodejs.org。"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a >= 24 || (a === 20 && b >= 19) || (a === 22 && b >= 12) ? 0 : 1)' ||
    refuse "Node.js $(node --version) does not do: 20.19, 22.12, 24 or newer is needed (nodejs.org)." \
      "Node.js $(node --version) 不適用，需要 20.19、22.12、24 或更新的版本（nodejs.org）。"
  # The service sees no home folders, so neither may Node stand in one.
  case "$(readlink -f "$(command -v node)")" in
    /home/* | /root/*) refuse "Node.js is installed inside a home folder; the service cannot see it. Install it for the whole system." \
      "Node.js 裝在個人資料夾裡，系統服務看不到，請改為安裝到整個系統。" ;;
  esac
}

make_user() {
  getent passwd classline >/dev/null ||
    useradd --system --home-dir "$DATA" --no-create-home --shell /usr/sbin/nologin classline
  install -d -o classline -g classline -m 0700 "$DATA"
}

write_settings() {
  install -d -o root -g classline -m 0770 "$SETTINGS"
  if [ ! -e "$SETTINGS/env" ]; then
    (
      umask 027
      printf '%s\n' "# Settings of Classline, one NAME=value a line; see .env.example." "DATA_DIR=$DATA" "PORT=${PORT:-8082}" \
        "# ANTHROPIC_API_KEY=" "# TEACHER_PASSWORD=" >"$SETTINGS/env"
    )
  elif [ -n "$PORT" ]; then
    sed -i '/^[[:space:]]*PORT=/d' "$SETTINGS/env"
    printf 'PORT=%s\n' "$PORT" >>"$SETTINGS/env"
  fi
  chown classline:classline "$SETTINGS/env"
  chmod 0600 "$SETTINGS/env"
}

# The program of this folder, in a folder of its own: what runs is not touched until the new one is built.
build_release() {
  release="$PROGRAM/releases/$(date -u +%Y%m%dT%H%M%SZ)"
  install -d -m 0755 "$PROGRAM" "$PROGRAM/releases"
  install -d -o classline -g classline -m 0755 "$release"
  tar -C "$SOURCE" --exclude=./.git --exclude=./node_modules --exclude=./.next --exclude=./dist --exclude=./data \
    --exclude=./.env --exclude=./.setup --exclude=./.cache --exclude='./test-results*' --exclude=./server/store/generated \
    -cf - . | as_classline tar -C "$release" -xf -
  # An earlier release with the same packages lends its own, by hard links.
  last=$(readlink "$PROGRAM/current" 2>/dev/null || true)
  if [ -n "$last" ] && cmp -s "$last/package-lock.json" "$release/package-lock.json" && [ -d "$last/node_modules" ]; then
    cp -al "$last/node_modules" "$release/node_modules"
  fi
  ln -s "$SETTINGS/env" "$release/.env"
  say "Building, this takes some minutes the first time …" "正在建置，第一次需要幾分鐘…"
  (cd "$release" && as_classline npm run --silent build) || {
    rm -rf "$release"
    refuse "The build failed; nothing was changed." "建置失敗，沒有更動任何東西。"
  }
  if [ "$CLAUDE" = yes ]; then
    (cd "$release" && as_classline node scripts/claude-install.mjs --directory "$DATA/claude-cli") || true
  fi
  install -d -o classline -g classline "$release/.cache"
  ln -sfn "$DATA/claude-cli" "$release/.cache/claude"
  # What is running can no longer be changed by what runs it.
  chown -R root:root "$release"
  chown -h classline:classline "$release/.env"
  printf '%s\n' "$release"
}

switch_to() {
  release=$1
  last=$(readlink "$PROGRAM/current" 2>/dev/null || true)
  if [ -n "$last" ] && ls "$DATA"/*.db >/dev/null 2>&1; then
    say "Backing up before the upgrade …" "升級前先備份…"
    (cd "$release" && as_classline node dist/operate.mjs backup) || refuse "The backup failed; the old version goes on." "備份失敗，舊版本繼續執行。"
  fi
  [ -z "$last" ] || ln -sfn "$last" "$PROGRAM/previous"
  ln -sfn "$release" "$PROGRAM/current"
  for old in "$PROGRAM"/releases/*; do
    [ "$old" = "$release" ] || [ "$old" = "$last" ] || rm -rf "$old"
  done
}

install_service() {
  install -m 0644 "$SOURCE/deploy/classline.service" "$UNIT"
  install -D -m 0644 "$SOURCE/deploy/journald-classline.conf" /etc/systemd/journald.conf.d/classline.conf
  number=$(sed -n 's/^[[:space:]]*PORT=\([0-9]*\).*/\1/p' "$SETTINGS/env" | tail -n 1)
  if [ "${number:-8082}" -lt 1024 ]; then
    install -d "$UNIT.d"
    printf '[Service]\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n' >"$UNIT.d/port.conf"
  else
    rm -rf "$UNIT.d"
  fi
  if systemd; then
    systemctl daemon-reload
    systemctl try-restart systemd-journald 2>/dev/null || true
    systemctl enable --quiet classline
    systemctl restart classline
  fi
}

# http://<machine>.local instead of a number, where the classroom's network passes it on.
announce_name() {
  command -v avahi-daemon >/dev/null && return 0
  apt-get install -y -qq --no-install-recommends avahi-daemon >/dev/null 2>&1 ||
    say "The name $(hostname).local is not announced: avahi-daemon could not be installed." \
      "無法安裝 avahi-daemon，所以不能使用 $(hostname).local 這個名稱。"
}

case "$ACTION" in
  uninstall) uninstall ;;
  rollback) rollback ;;
  install)
    check_node
    make_user
    write_settings
    built=$(build_release | tee /dev/stderr | tail -n 1)
    [ -d "$built" ] || exit 1
    switch_to "$built"
    announce_name
    install_service
    number=$(sed -n 's/^[[:space:]]*PORT=\([0-9]*\).*/\1/p' "$SETTINGS/env" | tail -n 1)
    say "Installed. Students: http://$(hostname).local:${number:-8082}   The teacher's link: journalctl -u classline -o cat | grep setup" \
      "安裝完成。學生網址：http://$(hostname).local:${number:-8082}　教師設定連結：journalctl -u classline -o cat | grep setup"
    say "Settings: $SETTINGS/env   Check-up: cd $PROGRAM/current && sudo -u classline npm run doctor" \
      "設定檔：$SETTINGS/env　健康檢查：cd $PROGRAM/current && sudo -u classline npm run doctor"
    ;;
esac
