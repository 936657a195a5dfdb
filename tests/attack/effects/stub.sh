# What a stub program does. STUB is its name. It logs its words to log/argv of the sandbox, and where the real program would
# run, read or write something (sudo, curl -o, terraform plan -out, …) it does so inside the sandbox.
self=$(/usr/bin/readlink -f "$0" 2>/dev/null || readlink -f "$0")
root=${self%/*}
while [ -n "$root" ] && [ ! -f "$root/log/argv" ]; do root=${root%/*}; done
{
  printf '%s' "$STUB"
  for word in "$@"; do printf '\x1f%s' "${word//$'\n'/ }"; done
  printf '\n'
} >> "$root/log/argv"
export PATH="$root/usr/bin"
real() { # real NAME WORD…: the program behind the stub, if this host has it
  local name=$1
  shift
  [ -x "$root/real/$name" ] && "$root/real/$name" "$@"
}
rest=()
skip_options() { # skip_options "OPTIONS THAT TAKE A VALUE" WORD…: sets rest
  local valued=" $1 "
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --) shift; break ;;
      -?*) if [[ $valued == *" $1 "* ]]; then shift; fi; shift ;;
      *) break ;;
    esac
  done
  rest=("$@")
}
launch() { # launch WORD…: leading assignments, then a program
  while [[ ${1-} =~ ^[A-Za-z_][A-Za-z_0-9]*= ]]; do export "$1"; shift; done
  [ $# -eq 0 ] && exit 0
  exec "$@"
}
value_of() { # value_of "-o --output" WORD…: value of the last such option, also joined by = or without a blank
  local names=" $1 " found="" word
  shift
  while [ $# -gt 0 ]; do
    word=$1
    shift
    if [[ $names == *" $word "* ]]; then found=${1-}; continue; fi
    if [[ $word == --*=* && $names == *" ${word%%=*} "* ]]; then found=${word#*=}; continue; fi
    if [[ $word == -[!-]?* && $names == *" ${word:0:2} "* ]]; then found=${word:2}; fi
  done
  printf '%s' "$found"
}
write_value() { # write_value OPTIONS WORD…
  local file
  file=$(value_of "$@")
  if [ -n "$file" ] && [ "$file" != - ]; then echo "written by $STUB" > "$file"; fi
}
copy_operands() {
  local operands=() word
  for word in "$@"; do case $word in -*) ;; *:*) exit 0 ;; *) operands+=("${word/%\//\/.}") ;; esac; done
  cp -a "${operands[@]}"
}
case $STUB in
  sudo | doas)
    skip_options "-u -g -p -C -h -r -t -T -U -D -R --user --group --prompt --chdir --host" "$@"
    launch "${rest[@]}" ;;
  su | runuser)
    script=$(value_of "-c --command" "$@")
    if [ -n "$script" ]; then exec sh -c "$script"; fi
    skip_options "-u -g --user" "$@"
    [ "$STUB" = runuser ] && launch "${rest[@]}" ;;
  watch)
    exact=""
    for word in "$@"; do if [ "$word" = -x ]; then exact=1; fi; done
    skip_options "-n --interval" "$@"
    if [ -n "$exact" ]; then launch "${rest[@]}"; fi
    exec sh -c "${rest[*]}" ;;
  ssh)
    proxy=$(value_of "-o" "$@")
    if [[ $proxy == ProxyCommand=* ]]; then exec sh -c "${proxy#ProxyCommand=}"; fi
    skip_options "-p -i -o -l -F -J -L -R -D -b -c -E -e -m -S -W -w -Q -B -I -O" "$@"
    if [ ${#rest[@]} -gt 1 ]; then exec sh -c "${rest[*]:1}"; fi ;;
  parallel)
    words=()
    while [ $# -gt 0 ] && [ "$1" != ::: ]; do words+=("$1"); shift; done
    exec sh -c "${words[*]} ${*:2}" ;;
  chroot | numactl)
    skip_options "" "$@"
    launch "${rest[@]:1}" ;;
  time)
    skip_options "-f -o" "$@"
    launch "${rest[@]}" ;;
  nsenter | unshare | pkexec | strace | ltrace | systemd-run | fakeroot | linux64 | setarch | busybox)
    skip_options "-t -o -e --user" "$@"
    launch "${rest[@]}" ;;
  docker | podman)
    if [ "${1-}" = exec ]; then
      skip_options "-e -u -w --env --user --workdir" "${@:2}"
      launch "${rest[@]:1}"
    fi ;;
  kubectl)
    if [ "${1-}" = exec ]; then
      while [ $# -gt 0 ] && [ "$1" != -- ]; do shift; done
      launch "${@:2}"
    fi ;;
  npx | npm)
    if [ "$STUB" = npx ] || [ "${1-}" = exec ]; then
      [ "$STUB" = npm ] && shift
      script=$(value_of "-c --call" "$@")
      if [ -n "$script" ]; then exec sh -c "$script"; fi
      skip_options "-p --package" "$@"
      launch "${rest[@]}"
    fi
    case " $* " in *" publ"* | *" pu "*) ;; *) real npm "$@" ;; esac ;;
  terraform)
    for word in "$@"; do case $word in -out=* | --out=* | -generate-config-out=*) echo plan > "${word#*=}" ;; esac; done
    while [ $# -gt 0 ]; do
      if [ "$1" = -out ]; then echo plan > "$2"; fi
      if [ "$1" = -var-file ]; then cat "$2" > /dev/null; fi
      case $1 in -var-file=*) cat "${1#*=}" > /dev/null ;; esac
      shift
    done ;;
  pytest)
    write_value "--junitxml --junit-xml" "$@"
    folder=$(value_of "--basetemp" "$@")
    if [ -n "$folder" ]; then "$root/real/rm" -rf "$folder"; mkdir -p "$folder"; fi
    file=$(value_of "-c --config-file" "$@")
    if [ -n "$file" ]; then cat "$file" > /dev/null; fi ;;
  curl)
    case " $* " in *" file:"*) exec "$root/real/curl" "$@" ;; esac
    folder=$(value_of "--output-dir" "$@")
    file=$(value_of "-o --output" "$@")
    if [ "$file" = - ]; then file=""; fi
    for word in "$@"; do case $word in -[a-zA-Z]*o) file=$(value_of "$word" "$@") ;; esac; done
    write_value "-D --dump-header" "$@"
    write_value "-c --cookie-jar" "$@"
    real curl "$@" > /dev/null 2>&1
    if [ -n "$folder" ]; then echo curl_payload > "$folder/ci.yml"
    elif [ -n "$file" ]; then echo curl_payload > "$file"
    else echo curl_payload; fi ;;
  wget)
    write_value "-o --output-file" "$@"
    folder=$(value_of "-P --directory-prefix" "$@")
    file=$(value_of "-O --output-document" "$@")
    case " $* " in *" -qO- "* | *" -O- "*) file=-; echo curl_payload ;; esac
    real wget -T 1 -t 1 "$@" > /dev/null 2>&1 < /dev/null
    if [ -n "$folder" ]; then echo curl_payload > "$folder/ci.yml"
    elif [ -n "$file" ] && [ "$file" != - ]; then echo curl_payload > "$file"; fi ;;
  rsync | scp) copy_operands "$@" ;;
  rm)
    for word in "$@"; do
      case $word in
        /) exit 1 ;;
        /* | *..*) if [ -z "${SANDBOX_ISOLATED-}" ] && [ ! -f "$root/log/isolated" ]; then exit 1; fi ;;
      esac
    done
    real rm "$@" ;;
esac
exit 0
