#compdef galley
# Completions of galley for zsh, made by 'galley completions zsh'.

_galley_help() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '--format=[How to write it.]:FORMAT:(text man)' \
    '*:VERB:(run check test stages schema new plugins completions help)'
}

_galley_completions() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    ':SHELL:(bash zsh fish)'
}

_galley_plugins_build() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '--checkout=[Galley'\''s sources. Default\: the folder here or above that holds them, or GALLEY_CHECKOUT.]:DIR:_files -/'
}

_galley_plugins_check() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '*--set=[Sets an option of the plugin; may be given many times.]:OPTION=VALUE: ' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--quick[Leaves out the largest document.]' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    ':NAME: '
}

_galley_plugins_list() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--format=[How to write it.]:FORMAT:(text json)'
}

_galley_plugins() {
  local context state line
  _arguments -C \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '1: :->verb' '*:: :->rest'
  case $state in
  verb)
    local -a verbs=(
      'list:Lists the plugins, and what is wrong with them.'
      'check:Tries how a plugin keeps the protocol.'
      'build:Compiles the Swift plugins into galley.'
    )
    _describe verb verbs
    ;;
  rest)
    case $line[1] in
      list) _galley_plugins_list ;;
      check) _galley_plugins_check ;;
      build) _galley_plugins_build ;;
    esac
    ;;
  esac
}

_galley_new() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '--language=[What a stage is written in.]:LANGUAGE:(swift python shell lua)' \
    ':KIND:(stage pipeline)' \
    ':NAME: '
}

_galley_schema() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '--tests[Of files of tests, NAME.test.yaml.]' \
    '--document[Of a document, as exports write it.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]'
}

_galley_stages() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '--format=[How to write it.]:FORMAT:(text json markdown names)' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    ':NAME:{compadd -- ${(f)"$(galley stages --format names 2>/dev/null)"}}'
}

_galley_test() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    '*:PATH:_files -g "*.(yaml|yml)"'
}

_galley_check() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '*--set=[Sets an option in place of the file; may be given many times.]:NAME.OPTION=VALUE: ' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    '--strict[Takes warnings for errors.]' \
    '--assume-env[Goes on without variables that are not set, and says which.]' \
    '*:PIPELINE:_files -g "*.(yaml|yml)"'
}

_galley_run() {
  _arguments -s \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '*--set=[Sets an option of a stage, or of run, in place of the file; may be given many times.]:NAME.OPTION=VALUE: ' \
    '--workers=[How many documents are worked on at once. Default\: one for each core.]:N: ' \
    '--limit=[Reads only so many records.]:N: ' \
    '--input-format=[What '\''-'\'' is. Default\: NDJSON where it starts with '\''{'\'', else text.]:FORMAT:(text ndjson json)' \
    '--progress=[How progress is shown.]:HOW:(auto plain none)' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--resume[Goes on where an earlier run of this pipeline was stopped.]' \
    '--no-checkpoint[Writes no checkpoints, so that the run can'\''t be resumed.]' \
    '--quiet[Shows failures and errors alone.]' \
    ':PIPELINE:_files -g "*.(yaml|yml)"' \
    '*:INPUT:_files'
}

_galley() {
  local context state line
  _arguments -C \
    '(- *)--help[Shows this help.]' \
    '(- *)-h[Shows this help.]' \
    '(- *)--version[Prints the version.]' \
    '1: :->verb' '*:: :->rest'
  case $state in
  verb)
    local -a verbs=(
      'run:Runs a pipeline over its input.'
      'check:Finds every problem of a pipeline without running it.'
      'test:Runs the tests of pipelines.'
      'stages:Lists the stages, or says all about one.'
      'schema:Prints the JSON Schema of pipeline files.'
      'new:Writes the beginning of a stage or a pipeline.'
      'plugins:Lists, checks and builds plugins.'
      'completions:Prints what completes galley'\''s words in a shell.'
      'help:Says what a verb does and takes.'
    )
    _describe verb verbs
    ;;
  rest)
    case $line[1] in
      run) _galley_run ;;
      check) _galley_check ;;
      test) _galley_test ;;
      stages) _galley_stages ;;
      schema) _galley_schema ;;
      new) _galley_new ;;
      plugins) _galley_plugins ;;
      completions) _galley_completions ;;
      help) _galley_help ;;
    esac
    ;;
  esac
}

# Read by autoload it is called at once, and by source not.
if [[ $funcstack[1] == _galley ]]; then _galley "$@"; else compdef _galley galley; fi
