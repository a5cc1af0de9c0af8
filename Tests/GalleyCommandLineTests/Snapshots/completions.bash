# Completions of galley for bash, made by 'galley completions bash'.

_galley_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

# Folders, and files whose names end in one of the arguments; all files without any.
_galley_files() {
  local ending
  type compopt &>/dev/null && compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(
    if [[ $# -gt 0 ]]; then compgen -d -- "$word"; else compgen -f -- "$word"; fi
    for ending in "$@"; do compgen -f -X "!*.$ending" -- "$word"; done
  )
}

_galley_folders() {
  type compopt &>/dev/null && compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -d -- "$word")
}

_galley() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local call=galley index=1 place=0
  COMPREPLY=()
  # Bash takes --option=value for three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((; index < COMP_CWORD; index++)); do
    case "$call ${COMP_WORDS[index]}" in
    'galley run' | 'galley check' | 'galley explain' | 'galley graph' | 'galley test' | 'galley diff' | 'galley stages' | 'galley schema' | 'galley new' | 'galley plugins' | 'galley plugins list' | 'galley plugins check' | 'galley plugins build' | 'galley completions' | 'galley help') call+=" ${COMP_WORDS[index]}" ;;
    *) break ;;
    esac
  done
  for ((; index < COMP_CWORD; index++)); do
    case "$call ${COMP_WORDS[index]}" in
    'galley --log-format' | 'galley run --set' | 'galley run --workers' | 'galley run --limit' | 'galley run --input-format' | 'galley run --progress' | 'galley run --plugins' | 'galley run --allow-host' | 'galley run --key-variable' | 'galley run --format' | 'galley run --report' | 'galley run --metrics' | 'galley run --fail-if' | 'galley run --annotations' | 'galley run --explain-document' | 'galley run --through' | 'galley run --log-format' | 'galley check --set' | 'galley check --plugins' | 'galley check --format' | 'galley check --log-format' | 'galley explain --format' | 'galley explain --log-format' | 'galley graph --set' | 'galley graph --plugins' | 'galley graph --format' | 'galley graph --log-format' | 'galley test --filter' | 'galley test --plugins' | 'galley test --format' | 'galley test --log-format' | 'galley diff --limit' | 'galley diff --only' | 'galley diff --ignore' | 'galley diff --format' | 'galley diff --log-format' | 'galley stages --format' | 'galley stages --plugins' | 'galley stages --log-format' | 'galley schema --plugins' | 'galley schema --log-format' | 'galley new --language' | 'galley new --log-format' | 'galley plugins --log-format' | 'galley plugins list --plugins' | 'galley plugins list --format' | 'galley plugins list --log-format' | 'galley plugins check --set' | 'galley plugins check --plugins' | 'galley plugins check --format' | 'galley plugins check --log-format' | 'galley plugins build --checkout' | 'galley plugins build --log-format' | 'galley completions --log-format' | 'galley help --format' | 'galley help --log-format')
      ((++index))
      [[ ${COMP_WORDS[index]} != = ]] || ((++index))
      ;;
    *' '-?*) ;;
    *) ((++place)) ;;
    esac
  done
  case "$call $before" in
  'galley --log-format') _galley_words 'text json'; return ;;
  'galley run --set') :; return ;;
  'galley run --workers') :; return ;;
  'galley run --limit') :; return ;;
  'galley run --input-format') _galley_words 'text ndjson json'; return ;;
  'galley run --progress') _galley_words 'auto plain none'; return ;;
  'galley run --plugins') _galley_folders; return ;;
  'galley run --allow-host') :; return ;;
  'galley run --key-variable') :; return ;;
  'galley run --format') _galley_words 'text json'; return ;;
  'galley run --report') _galley_files; return ;;
  'galley run --metrics') _galley_files; return ;;
  'galley run --fail-if') :; return ;;
  'galley run --annotations') _galley_words 'auto github none'; return ;;
  'galley run --explain-document') :; return ;;
  'galley run --through') :; return ;;
  'galley run --log-format') _galley_words 'text json'; return ;;
  'galley check --set') :; return ;;
  'galley check --plugins') _galley_folders; return ;;
  'galley check --format') _galley_words 'text json sarif github'; return ;;
  'galley check --log-format') _galley_words 'text json'; return ;;
  'galley explain --format') _galley_words 'text json markdown names'; return ;;
  'galley explain --log-format') _galley_words 'text json'; return ;;
  'galley graph --set') :; return ;;
  'galley graph --plugins') _galley_folders; return ;;
  'galley graph --format') _galley_words 'mermaid dot text'; return ;;
  'galley graph --log-format') _galley_words 'text json'; return ;;
  'galley test --filter') :; return ;;
  'galley test --plugins') _galley_folders; return ;;
  'galley test --format') _galley_words 'text json junit github'; return ;;
  'galley test --log-format') _galley_words 'text json'; return ;;
  'galley diff --limit') :; return ;;
  'galley diff --only') :; return ;;
  'galley diff --ignore') :; return ;;
  'galley diff --format') _galley_words 'text json'; return ;;
  'galley diff --log-format') _galley_words 'text json'; return ;;
  'galley stages --format') _galley_words 'text json markdown names'; return ;;
  'galley stages --plugins') _galley_folders; return ;;
  'galley stages --log-format') _galley_words 'text json'; return ;;
  'galley schema --plugins') _galley_folders; return ;;
  'galley schema --log-format') _galley_words 'text json'; return ;;
  'galley new --language') _galley_words 'swift python shell lua'; return ;;
  'galley new --log-format') _galley_words 'text json'; return ;;
  'galley plugins --log-format') _galley_words 'text json'; return ;;
  'galley plugins list --plugins') _galley_folders; return ;;
  'galley plugins list --format') _galley_words 'text json'; return ;;
  'galley plugins list --log-format') _galley_words 'text json'; return ;;
  'galley plugins check --set') :; return ;;
  'galley plugins check --plugins') _galley_folders; return ;;
  'galley plugins check --format') _galley_words 'text json'; return ;;
  'galley plugins check --log-format') _galley_words 'text json'; return ;;
  'galley plugins build --checkout') _galley_folders; return ;;
  'galley plugins build --log-format') _galley_words 'text json'; return ;;
  'galley completions --log-format') _galley_words 'text json'; return ;;
  'galley help --format') _galley_words 'text man'; return ;;
  'galley help --log-format') _galley_words 'text json'; return ;;
  esac
  if [[ $word == -* ]]; then
    case $call in
    'galley') _galley_words '--licenses --log-format --verbose -v --help -h --version' ;;
    'galley run') _galley_words '--set --workers --limit --input-format --progress --plugins --no-plugins --allow-host --key-variable --resume --no-checkpoint --dry-run --format --quiet --report --metrics --fail-if --annotations --explain-document --through --log-format --verbose -v --help -h' ;;
    'galley check') _galley_words '--set --plugins --no-plugins --format --strict --assume-env --log-format --verbose -v --help -h' ;;
    'galley explain') _galley_words '--format --log-format --verbose -v --help -h' ;;
    'galley graph') _galley_words '--set --plugins --no-plugins --format --log-format --verbose -v --help -h' ;;
    'galley test') _galley_words '--filter --update --plugins --no-plugins --format --log-format --verbose -v --help -h' ;;
    'galley diff') _galley_words '--limit --all --only --ignore --format --log-format --verbose -v --help -h' ;;
    'galley stages') _galley_words '--format --plugins --no-plugins --log-format --verbose -v --help -h' ;;
    'galley schema') _galley_words '--tests --document --plugins --no-plugins --log-format --verbose -v --help -h' ;;
    'galley new') _galley_words '--language --log-format --verbose -v --help -h' ;;
    'galley plugins') _galley_words '--log-format --verbose -v --help -h' ;;
    'galley plugins list') _galley_words '--plugins --format --log-format --verbose -v --help -h' ;;
    'galley plugins check') _galley_words '--set --plugins --quick --format --log-format --verbose -v --help -h' ;;
    'galley plugins build') _galley_words '--checkout --log-format --verbose -v --help -h' ;;
    'galley completions') _galley_words '--log-format --verbose -v --help -h' ;;
    'galley help') _galley_words '--format --log-format --verbose -v --help -h' ;;
    esac
    return
  fi
  case "$call $place" in
  'galley 0') _galley_words 'run check explain graph test diff stages schema new plugins completions help' ;;
  'galley run 0') _galley_files yaml yml ;;
  'galley run '*) _galley_files ;;
  'galley check '*) _galley_files yaml yml ;;
  'galley explain 0') _galley_words "$(galley explain --format names 2>/dev/null)" ;;
  'galley graph 0') _galley_files yaml yml ;;
  'galley test '*) _galley_files yaml yml ;;
  'galley diff 0') _galley_files ;;
  'galley diff 1') _galley_files ;;
  'galley stages 0') _galley_words "$(galley stages --format names 2>/dev/null)" ;;
  'galley new 0') _galley_words 'stage pipeline' ;;
  'galley new 1') : ;;
  'galley plugins 0') _galley_words 'list check build' ;;
  'galley plugins check 0') : ;;
  'galley completions 0') _galley_words 'bash zsh fish' ;;
  'galley help '*) _galley_words 'run check explain graph test diff stages schema new plugins completions help' ;;
  esac
}

complete -F _galley galley
