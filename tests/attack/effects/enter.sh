#!/usr/bin/env bash
# Runs one case inside ROOT, in namespaces of its own (started by unshare): enter.sh ROOT TTY COMMAND
set -eu
root=$1 tty=$2 command=$3
mount --make-rprivate /
mount --bind /usr "$root/host"
mount -o remount,bind,ro "$root/host"
mount -t proc proc "$root/proc"
for name in null zero full random urandom tty; do [ -e "/dev/$name" ] && mount --bind "/dev/$name" "$root/dev/$name"; done
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts" 2> /dev/null && mount --bind "$root/dev/pts/ptmx" "$root/dev/ptmx"
base=(env -i HOME=/home/dev USER=dev PATH=/usr/bin LANG=C.UTF-8 TERM=dumb FILTER_BRANCH_SQUELCH_WARNING=1 PWD=/home/dev/ws)
cd "$root/home/dev/ws"
if [ "$tty" = 1 ]; then
  exec chroot "$root" "${base[@]}" CASE="$command" bash -c 'cd /home/dev/ws && exec script -qec "bash -c \"\$CASE\"" /dev/null'
fi
exec chroot "$root" "${base[@]}" bash -c 'cd /home/dev/ws && exec bash -c "$1"' - "$command"
