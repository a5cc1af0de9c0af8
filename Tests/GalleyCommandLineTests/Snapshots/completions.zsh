#compdef galley
# Completions of galley for zsh, made by 'galley completions zsh'.

_galley_help() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--format=[How to write it.]:FORMAT:(text man)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    '*:VERB:(run check explain graph test diff stages schema new plugins completions help)'
}

_galley_completions() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':SHELL:(bash zsh fish)'
}

_galley_plugins_build() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--checkout=[Galley'\''s sources. Default\: the folder here or above that holds them, or GALLEY_CHECKOUT.]:DIR:_files -/' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)'
}

_galley_plugins_check() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '*--set=[Sets an option of the plugin; may be given many times.]:OPTION=VALUE: ' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--quick[Leaves out the largest document.]' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':NAME: '
}

_galley_plugins_list() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)'
}

_galley_plugins() {
  local context state line
  _arguments -C \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
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
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--language=[What a stage is written in.]:LANGUAGE:(swift python shell lua)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':KIND:(stage pipeline)' \
    ':NAME: '
}

_galley_schema() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--tests[Of files of tests, NAME.test.yaml.]' \
    '--document[Of a document, as exports write it.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)'
}

_galley_stages() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--format=[How to write it.]:FORMAT:(text json markdown names)' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':NAME:{compadd -- ${(f)"$(galley stages --format names 2>/dev/null)"}}'
}

_galley_diff() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--limit=[How many documents are shown. Default\: 10.]:N: ' \
    '--all[Shows all documents.]' \
    '*--only=[Compares that part alone, such as '\''entities'\'' or '\''fields.words'\''; may be given many times.]:PART: ' \
    '*--ignore=[Compares all but that part; may be given many times.]:PART: ' \
    '--format=[How to write it.]:FORMAT:(text json)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':OLD:_files' \
    ':NEW:_files'
}

_galley_test() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--filter=[Runs the tests with this in their name.]:TEXT: ' \
    '--update[Writes golden files with what comes now. Refused in CI.]' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--format=[How to write it.]:FORMAT:(text json junit github)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    '*:PATH:_files -g "*.(yaml|yml)"'
}

_galley_graph() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '*--set=[Sets an option in place of the file; may be given many times.]:NAME.OPTION=VALUE: ' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--format=[How to write it.]:FORMAT:(mermaid dot text)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':PIPELINE:_files -g "*.(yaml|yml)"'
}

_galley_explain() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--format=[How to write it.]:FORMAT:(text json markdown names)' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':CODE:{compadd -- ${(f)"$(galley explain --format names 2>/dev/null)"}}'
}

_galley_check() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '*--set=[Sets an option in place of the file; may be given many times.]:NAME.OPTION=VALUE: ' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '--format=[How to write it.]:FORMAT:(text json sarif github)' \
    '--strict[Takes warnings for errors.]' \
    '--assume-env[Goes on without variables that are not set, and says which.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    '*:PIPELINE:_files -g "*.(yaml|yml)"'
}

_galley_run() {
  _arguments -s \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '*--set=[Sets an option of a stage, or of run, in place of the file; may be given many times.]:NAME.OPTION=VALUE: ' \
    '--workers=[How many documents are worked on at once. Default\: one for each core.]:N: ' \
    '--limit=[Reads only so many records.]:N: ' \
    '--input-format=[What '\''-'\'' is. Default\: NDJSON where it starts with '\''{'\'', else text.]:FORMAT:(text ndjson json)' \
    '--progress=[How progress is shown.]:HOW:(auto plain none)' \
    '*--plugins=[A folder of plugins; may be given many times.]:FOLDER:_files -/' \
    '--no-plugins[Leaves out all plugins.]' \
    '*--allow-host=[A host that may have the key of --key-variable; may be given many times.]:HOST: ' \
    '--key-variable=[The variable with the key for servers that stages ask.]:NAME: ' \
    '--resume[Goes on where an earlier run of this pipeline was stopped.]' \
    '--no-checkpoint[Writes no checkpoints, so that the run can'\''t be resumed.]' \
    '--dry-run[Says what a run would read and write, and touches nothing.]' \
    '--format=[How to write what '\''--dry-run'\'' or '\''--explain-document'\'' shows. Default\: text.]:FORMAT:(text json)' \
    '--quiet[Shows failures and errors alone.]' \
    '*--report=[Writes a report of the run\: a .json, JUnit'\''s .xml or a page, .html; may be given many times.]:\[KIND=\]FILE:_files' \
    '--metrics=[Writes counts and times for Prometheus.]:FILE:_files' \
    '*--fail-if=[Exits with 1 where this is true of the counts; may be given many times.]:CONDITION: ' \
    '--annotations=[Whether a CI system shows failures in its files.]:HOW:(auto github none)' \
    '--explain-document=[Writes nothing, and shows what each stage did to the document with that id.]:ID: ' \
    '--through=[With --explain-document\: the last stage.]:STAGE: ' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    ':PIPELINE:_files -g "*.(yaml|yml)"' \
    '*:INPUT:_files'
}

_galley() {
  local context state line
  _arguments -C \
    '--verbose[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '-v[Tells more\: the plan, and each document that is dropped or tried again.]' \
    '--help[Shows this help.]' \
    '-h[Shows this help.]' \
    '--version[Prints the version.]' \
    '--licenses[Prints what the program contains, and under which licenses.]' \
    '--log-format=[How standard error is written.]:FORMAT:(text json)' \
    '1: :->verb' '*:: :->rest'
  case $state in
  verb)
    local -a verbs=(
      'run:Runs a pipeline over its input.'
      'check:Finds every problem of a pipeline without running it.'
      'explain:Says what a problem means, and how to fix it.'
      'graph:Draws a pipeline.'
      'test:Runs the tests of pipelines.'
      'diff:Shows what differs between two outputs.'
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
      explain) _galley_explain ;;
      graph) _galley_graph ;;
      test) _galley_test ;;
      diff) _galley_diff ;;
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
