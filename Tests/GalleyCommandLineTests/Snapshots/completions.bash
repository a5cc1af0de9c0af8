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
    'galley run' | 'galley check' | 'galley test' | 'galley stages' | 'galley schema' | 'galley new' | 'galley plugins' | 'galley plugins list' | 'galley plugins check' | 'galley plugins build' | 'galley completions' | 'galley help') call+=" ${COMP_WORDS[index]}" ;;
    *) break ;;
    esac
  done
  for ((; index < COMP_CWORD; index++)); do
    case "$call ${COMP_WORDS[index]}" in
    'galley run --set' | 'galley run --workers' | 'galley run --limit' | 'galley run --input-format' | 'galley run --progress' | 'galley run --plugins' | 'galley check --set' | 'galley check --plugins' | 'galley check --format' | 'galley test --plugins' | 'galley test --format' | 'galley stages --format' | 'galley stages --plugins' | 'galley schema --plugins' | 'galley new --language' | 'galley plugins list --plugins' | 'galley plugins list --format' | 'galley plugins check --set' | 'galley plugins check --plugins' | 'galley plugins check --format' | 'galley plugins build --checkout' | 'galley help --format')
      ((++index))
      [[ ${COMP_WORDS[index]} != = ]] || ((++index))
      ;;
    *' '-?*) ;;
    *) ((++place)) ;;
    esac
  done
  case "$call $before" in
  'galley run --set') :; return ;;
  'galley run --workers') :; return ;;
  'galley run --limit') :; return ;;
  'galley run --input-format') _galley_words 'text ndjson json'; return ;;
  'galley run --progress') _galley_words 'auto plain none'; return ;;
  'galley run --plugins') _galley_folders; return ;;
  'galley check --set') :; return ;;
  'galley check --plugins') _galley_folders; return ;;
  'galley check --format') _galley_words 'text json'; return ;;
  'galley test --plugins') _galley_folders; return ;;
  'galley test --format') _galley_words 'text json'; return ;;
  'galley stages --format') _galley_words 'text json markdown names'; return ;;
  'galley stages --plugins') _galley_folders; return ;;
  'galley schema --plugins') _galley_folders; return ;;
  'galley new --language') _galley_words 'swift python shell lua'; return ;;
  'galley plugins list --plugins') _galley_folders; return ;;
  'galley plugins list --format') _galley_words 'text json'; return ;;
  'galley plugins check --set') :; return ;;
  'galley plugins check --plugins') _galley_folders; return ;;
  'galley plugins check --format') _galley_words 'text json'; return ;;
  'galley plugins build --checkout') _galley_folders; return ;;
  'galley help --format') _galley_words 'text man'; return ;;
  esac
  if [[ $word == -* ]]; then
    case $call in
    'galley') _galley_words '--help -h --version' ;;
    'galley run') _galley_words '--set --workers --limit --input-format --progress --plugins --no-plugins --resume --no-checkpoint --quiet --help -h' ;;
    'galley check') _galley_words '--set --plugins --no-plugins --format --strict --assume-env --help -h' ;;
    'galley test') _galley_words '--plugins --no-plugins --format --help -h' ;;
    'galley stages') _galley_words '--format --plugins --no-plugins --help -h' ;;
    'galley schema') _galley_words '--tests --document --plugins --no-plugins --help -h' ;;
    'galley new') _galley_words '--language --help -h' ;;
    'galley plugins') _galley_words '--help -h' ;;
    'galley plugins list') _galley_words '--plugins --format --help -h' ;;
    'galley plugins check') _galley_words '--set --plugins --quick --format --help -h' ;;
    'galley plugins build') _galley_words '--checkout --help -h' ;;
    'galley completions') _galley_words '--help -h' ;;
    'galley help') _galley_words '--format --help -h' ;;
    esac
    return
  fi
  case "$call $place" in
  'galley 0') _galley_words 'run check test stages schema new plugins completions help' ;;
  'galley run 0') _galley_files yaml yml ;;
  'galley run '*) _galley_files ;;
  'galley check '*) _galley_files yaml yml ;;
  'galley test '*) _galley_files yaml yml ;;
  'galley stages 0') _galley_words "$(galley stages --format names 2>/dev/null)" ;;
  'galley new 0') _galley_words 'stage pipeline' ;;
  'galley new 1') : ;;
  'galley plugins 0') _galley_words 'list check build' ;;
  'galley plugins check 0') : ;;
  'galley completions 0') _galley_words 'bash zsh fish' ;;
  'galley help '*) _galley_words 'run check test stages schema new plugins completions help' ;;
  esac
}

complete -F _galley galley
