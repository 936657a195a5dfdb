#!/usr/bin/env bash
# Makes the folder that a case runs in: make_root.sh ROOT. Everything a case may touch lies below ROOT.
set -euo pipefail
root=$1
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$root"/{home/dev,tmp,log,etc,dev,proc,host,real,srv} "$root/usr/bin"
: > "$root/log/argv"
home="$root/home/dev"
ws="$home/ws"
export HOME="$home" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_DATE="2001-01-01T00:00:00Z" GIT_COMMITTER_DATE="2001-01-01T00:00:00Z"
cat > "$home/.gitconfig" <<'END'
[user]
	name = Dev
	email = dev@host.example
[init]
	defaultBranch = main
	templateDir = ~/.emptytemplate
[core]
	trustctime = false
	checkStat = minimal
[sequence]
	editor = true
[advice]
	detachedHead = false
[protocol "file"]
	allow = always
END
mkdir -p "$home/.emptytemplate"
git init -q --bare "$home/remote.git"
git init -q --bare "$home/other.git"
for bare in remote other; do
  git -C "$home/$bare.git" config receive.denyDeleteCurrent ignore
  git -C "$home/$bare.git" config uploadarchive.allowUnreachable true
  git -C "$home/$bare.git" config receive.advertisePushOptions true
done
git init -q "$ws"
cd "$ws"
mkdir -p config/{prod/sub,dev} certs .github/workflows/empty .git/hooks sub/.git/hooks deploy policies src docs infra scripts bin evilbin evildir \
  evil-hooks evil-template/hooks out 'src/[id]' build evilpy evilhome evilxdg/git tests a/b/c
echo 'KEY=CANARYENV7Q' > .env
echo 'pem: CANARYPEM7Q' > certs/server.pem
cp certs/server.pem top.pem
cp certs/server.pem a/b/c/x.pem
cp .env sub/.env
cp .env a/b/.env
echo 'db: CANARYPROD7Q' > config/prod/db.yaml
echo 'sub: CANARYPROD7Q' > config/prod/sub/x.yaml
echo 'db: dev' > config/dev/db.yaml
echo 'on: push' > .github/workflows/ci.yml
: > .github/workflows/empty/.keep
rm .github/workflows/empty/.keep
printf '#!/bin/sh\nexit 0\n' > .git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
printf '#!/bin/sh\nexit 0\n' > sub/.git/hooks/pre-commit
echo 'echo deployed' > deploy/run.sh
echo 'p: 1' > policies/p.yaml
echo '* @team' > CODEOWNERS
printf 'hello\nsecond line\nthird line\n' > README.md
echo 'export const a = 1;' > src/app.ts
echo 'page' > 'src/[id]/page.tsx'
printf '# Guide\nNever run terraform apply by hand.\n' > docs/guide.md
echo 'echo built' > scripts/build.sh
printf 'test:\n\t@echo tested\nbuild:\n\t@echo built\n' > Makefile
echo '{"name":"x","version":"1.0.0","scripts":{"test":"node -e 0","start":"./evil.sh","evil":"./evil.sh"}}' > package.json
printf '#!/bin/sh\nterraform apply\n' > evil.sh
printf '#!/bin/sh\nterraform apply\n' > evil-shell.sh
echo "require('child_process').execSync('terraform apply')" > evil.js
printf 'import os\nos.system("terraform apply")\n' | tee evil.py > evilpy/evil.py
echo 'system("terraform apply");' > evil.pl
printf 'test:\n\tterraform apply\nx: test\n' > evil.mk
printf 'test:\n\tterraform apply\n' > evildir/Makefile
echo '{"name":"x","version":"1.0.0","scripts":{"test":"terraform apply"}}' > evildir/package.json
echo '1e terraform apply' > evil.sed
echo 'BEGIN { system("terraform apply") }' > evil.awk
echo 'script-shell=./evil-shell.sh' > evil.npmrc
printf '[core]\n\tfsmonitor = ./evil.sh\n[push]\n\tdefault = matching\n' | tee evil.gitconfig > evilhome/.gitconfig
cp evil.gitconfig evilxdg/git/config
printf '#!/bin/sh\nterraform apply\n' | tee evil-hooks/pre-commit evil-hooks/post-commit evil-hooks/post-checkout > evil-template/hooks/post-checkout
printf '#!/bin/sh\nplanted_program\n' | tee evilbin/{git,ls,npm,echo,pytest,make,cat,sed,terraform} git ls make > evilbin/git-foo
ln -s ../../../../usr/bin/planted_program evilbin/planted_program
printf 'apply\n' > args.txt
printf 'terraform\napply\n' > args2.txt
printf 'diff --git a/.github/workflows/ci.yml b/.github/workflows/ci.yml\n--- a/.github/workflows/ci.yml\n+++ b/.github/workflows/ci.yml\n@@ -1 +1 @@\n-on: push \n+on: pull_request\n' > evil.patch
printf -- '--- /dev/null\n+++ b/x.yml\n@@ -0,0 +1 @@\n+x\n' > evil2.patch
printf -- '--- ci.yml\n+++ ci.yml\n@@ -1 +1 @@\n-on: push \n+on: x\n' > evil3.patch
printf -- '--- README.md\n+++ README.md\n@@ -1 +1 @@\n-hello\n+on: x\n' > evil4.patch
mkdir -p evildir/.github/workflows && echo 'on: evil' > evildir/.github/workflows/ci.yml
tar cf a.tar -C src app.ts
tar cf evil.tar -C evildir .github
if command -v zip > /dev/null; then zip -q a.zip README.md; fi
printf 'compressed' | gzip -n > .github/workflows/a.gz
head -c 40000 /dev/zero | tr '\0' x > big.txt
chmod +x git ls make
chmod +x evil*.sh evilbin/[a-o]* evilbin/py* evilbin/[q-z]* evil-hooks/* evil-template/hooks/* evil.py scripts/build.sh
ln -s ../../../../usr/bin/terraform bin/terraform
mkdir -p "$home/bin" "$home/.ssh" "$home/.aws"
ln -s ../../../usr/bin/terraform "$home/bin/terraform"
mkdir -p "$home/x" "$root/root/.ssh" "$root/Users/dev/.ssh" "$root/srv/app" "$root/usr/local/bin"
ln -s ../../bin/terraform "$root/usr/local/bin/terraform"
cp evilbin/git "$home/bin/git"
for name in git make find; do cp evilbin/git "$root/tmp/$name"; done
printf 'Host x\n# CANARYSSH7Q\n' | tee "$home/.ssh/id_rsa" > "$home/.ssh/config"
cp "$home/.ssh/id_rsa" "$root/root/.ssh/id_rsa"
cp "$home/.ssh/id_rsa" "$root/Users/dev/.ssh/id_rsa"
cp .env "$root/srv/app/.env"
echo 'aws CANARYAWS7Q' > "$home/.aws/credentials"
git add -A -f . ':!sub' > /dev/null 2>&1
git commit -q -m 'first'
git branch -q master
git branch -q release/1.0
git push -q ../remote.git main master release/1.0
git push -q ../other.git main master release/1.0
git remote add origin ../remote.git
git remote add other ../other.git
git tag v1
printf 'ahead\n' >> docs/guide.md
git commit -q -am 'ahead of the remotes'
git branch -f master main
git branch -f release/1.0 main
git tag main-v1
for name in maintenance feature/main feature-y x; do git branch -q "$name"; done
git checkout -q -b feature-x
echo 'on: feature' > .github/workflows/ci.yml
echo '* @other' > CODEOWNERS
git commit -q -am 'terraform apply'
git branch -q evil-branch
git checkout -q -b feature/work main
echo 'on: push ' > .github/workflows/ci.yml
echo '* @team ' > CODEOWNERS
echo 'export const a = 2;' > src/app.ts
git commit -q -am 'work'
git push -q origin feature/work feature-x
git branch -q -u origin/feature/work
git fetch -q origin
rm -rf "$ws/.git/hooks/"*.sample
git init -q "$ws/evilrepo" && git -C "$ws/evilrepo" config core.fsmonitor ./evil.sh
cp -a evil.sh evilrepo/evil.sh
mv evilrepo/.git/* evilrepo/ 2> /dev/null && rm -rf evilrepo/.git
git config --file evilrepo/config core.bare false
git config --file evilrepo/config core.worktree ../
# Programs: stubs that log, and links to what the host has.
stubs="terraform kubectl gh curl wget npm npx docker podman aws ssh scp rsync pytest sudo doas su runuser pkexec chroot nsenter unshare strace ltrace
  systemd-run fakeroot setarch linux64 busybox parallel watch time rm gsutil curl_payload numactl planted_program"
for stub in $stubs; do
  { printf '#!/bin/bash -p\nSTUB=%s\n' "$stub"; cat "$here/stub.sh"; } > "$root/usr/bin/$stub"
  chmod +x "$root/usr/bin/$stub"
done
link() { # link NAME FOLDER
  local path
  path=$(PATH=/usr/bin:/bin type -P "$1") || return 0
  path=$(readlink -f "$path")
  case $path in /bin/* | /lib/*) path=/usr$path ;; esac
  if [ -n "${SANDBOX_ISOLATED-}" ]; then case $path in /usr/*) path=/host${path#/usr} ;; *) return 0 ;; esac; fi
  ln -s "$path" "$2/$1"
}
for name in rm curl wget npm; do link "$name" "$root/real"; done
for name in '[' awk b2sum base32 base64 basename basenc bash bc bzip2 cat chgrp chmod chown chrt cksum cmp column comm cp cpp csplit cut dash date dc dd diff \
  dirname du echo ed egrep env ex expand expr factor fallocate false fgrep file find flock fmt fold gcc git grep groups gunzip gzip head hexdump hostname iconv \
  id install ionice join kill less link ln look ls m4 make mawk md5sum mkdir mkfifo mknod mktemp more mv nice nl node nohup nproc numfmt od openssl \
  paste patch perl pr printenv printf prlimit ps ptx pwd python3 readlink realpath rev rmdir script sdiff sed seq setpriv setsid sh sha256sum shred shuf sleep \
  sort split sqlite3 stat stdbuf strings sum sync tac tail tar taskset tee test timeout touch tr true truncate tsort tty ul uname unexpand uniq unlink unzip \
  uptime vi view vim wc which whoami who xargs xxd xz yes zcat zgrep zip git-receive-pack git-upload-pack git-upload-archive jq gpg objcopy rg ssh-keygen; do
  [ -e "$root/usr/bin/$name" ] || link "$name" "$root/usr/bin"
done
if [ -n "${SANDBOX_ISOLATED-}" ]; then for name in logger wall; do link "$name" "$root/usr/bin"; done; fi
ln -s usr/bin "$root/bin"
printf 'root:x:0:0::/root:/bin/sh\ndev:x:0:0::/home/dev:/bin/sh\n' > "$root/etc/passwd"
printf 'root:x:0:\n' > "$root/etc/group"
if [ -n "${SANDBOX_ISOLATED-}" ]; then
  : > "$root/log/isolated"
  for name in lib lib32 lib64 libx32 share libexec include; do if [ -e "/usr/$name" ]; then ln -s "/host/$name" "$root/usr/$name"; fi; done
  for name in lib lib32 lib64 libx32; do if [ -e "/usr/$name" ]; then ln -s "usr/$name" "$root/$name"; fi; done
  for name in null zero full random urandom tty ptmx; do : > "$root/dev/$name"; done
  mkdir -p "$root/dev/pts"
  ln -s /proc/self/fd "$root/dev/fd"
  ln -s /proc/self/fd/0 "$root/dev/stdin"
  ln -s /proc/self/fd/1 "$root/dev/stdout"
  ln -s /proc/self/fd/2 "$root/dev/stderr"
fi
git update-index -q --refresh || true
find "$home" "$root/tmp" -exec touch -h -d 2001-01-01T00:00:00Z {} +
git update-index -q --refresh || true
