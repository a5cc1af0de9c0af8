# Completions of galley for fish, made by 'galley completions fish'.

# Whether what is typed calls this command.
function __galley_is
  set -l words (commandline -opc)
  test (count $words) -gt (count $argv); or return 1
  for index in (seq (count $argv))
    test $words[(math $index + 1)] = $argv[$index]; or return 1
  end
end

# The same with nothing behind it.
function __galley_ends
  __galley_is $argv; and test (count (commandline -opc)) -eq (math (count $argv) + 1)
end

complete -c galley -f
complete -c galley -n '__galley_ends' -a run -d 'Runs a pipeline over its input.'
complete -c galley -n '__galley_ends' -a check -d 'Finds every problem of a pipeline without running it.'
complete -c galley -n '__galley_ends' -a test -d 'Runs the tests of pipelines.'
complete -c galley -n '__galley_ends' -a stages -d 'Lists the stages, or says all about one.'
complete -c galley -n '__galley_ends' -a schema -d 'Prints the JSON Schema of pipeline files.'
complete -c galley -n '__galley_ends' -a new -d 'Writes the beginning of a stage or a pipeline.'
complete -c galley -n '__galley_ends' -a plugins -d 'Lists, checks and builds plugins.'
complete -c galley -n '__galley_ends' -a completions -d 'Prints what completes galley\'s words in a shell.'
complete -c galley -n '__galley_ends' -a help -d 'Says what a verb does and takes.'
complete -c galley -n '__galley_ends' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_ends' -l version -d 'Prints the version.'
complete -c galley -n '__galley_is run' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is run' -l set -r -f -d 'Sets an option of a stage, or of run, in place of the file; may be given many times.'
complete -c galley -n '__galley_is run' -l workers -r -f -d 'How many documents are worked on at once. Default: one for each core.'
complete -c galley -n '__galley_is run' -l limit -r -f -d 'Reads only so many records.'
complete -c galley -n '__galley_is run' -l input-format -r -f -a 'text ndjson json' -d 'What \'-\' is. Default: NDJSON where it starts with \'{\', else text.'
complete -c galley -n '__galley_is run' -l progress -r -f -a 'auto plain none' -d 'How progress is shown.'
complete -c galley -n '__galley_is run' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is run' -l no-plugins -d 'Leaves out all plugins.'
complete -c galley -n '__galley_is run' -l resume -d 'Goes on where an earlier run of this pipeline was stopped.'
complete -c galley -n '__galley_is run' -l no-checkpoint -d 'Writes no checkpoints, so that the run can\'t be resumed.'
complete -c galley -n '__galley_is run' -l quiet -d 'Shows failures and errors alone.'
complete -c galley -n '__galley_is run' -f -k -a '(__fish_complete_suffix .yaml) (__fish_complete_suffix .yml)'
complete -c galley -n '__galley_is run' -F
complete -c galley -n '__galley_is check' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is check' -l set -r -f -d 'Sets an option in place of the file; may be given many times.'
complete -c galley -n '__galley_is check' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is check' -l no-plugins -d 'Leaves out all plugins.'
complete -c galley -n '__galley_is check' -l format -r -f -a 'text json' -d 'How to write it.'
complete -c galley -n '__galley_is check' -l strict -d 'Takes warnings for errors.'
complete -c galley -n '__galley_is check' -l assume-env -d 'Goes on without variables that are not set, and says which.'
complete -c galley -n '__galley_is check' -f -k -a '(__fish_complete_suffix .yaml) (__fish_complete_suffix .yml)'
complete -c galley -n '__galley_is test' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is test' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is test' -l no-plugins -d 'Leaves out all plugins.'
complete -c galley -n '__galley_is test' -l format -r -f -a 'text json' -d 'How to write it.'
complete -c galley -n '__galley_is test' -f -k -a '(__fish_complete_suffix .yaml) (__fish_complete_suffix .yml)'
complete -c galley -n '__galley_is stages' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is stages' -l format -r -f -a 'text json markdown names' -d 'How to write it.'
complete -c galley -n '__galley_is stages' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is stages' -l no-plugins -d 'Leaves out all plugins.'
complete -c galley -n '__galley_is stages' -f -a '(galley stages --format names 2>/dev/null)'
complete -c galley -n '__galley_is schema' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is schema' -l tests -d 'Of files of tests, NAME.test.yaml.'
complete -c galley -n '__galley_is schema' -l document -d 'Of a document, as exports write it.'
complete -c galley -n '__galley_is schema' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is schema' -l no-plugins -d 'Leaves out all plugins.'
complete -c galley -n '__galley_is new' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is new' -l language -r -f -a 'swift python shell lua' -d 'What a stage is written in.'
complete -c galley -n '__galley_is new' -f -a 'stage pipeline'
complete -c galley -n '__galley_ends plugins' -a list -d 'Lists the plugins, and what is wrong with them.'
complete -c galley -n '__galley_ends plugins' -a check -d 'Tries how a plugin keeps the protocol.'
complete -c galley -n '__galley_ends plugins' -a build -d 'Compiles the Swift plugins into galley.'
complete -c galley -n '__galley_ends plugins' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is plugins list' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is plugins list' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is plugins list' -l format -r -f -a 'text json' -d 'How to write it.'
complete -c galley -n '__galley_is plugins check' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is plugins check' -l set -r -f -d 'Sets an option of the plugin; may be given many times.'
complete -c galley -n '__galley_is plugins check' -l plugins -r -f -a '(__fish_complete_directories)' -d 'A folder of plugins; may be given many times.'
complete -c galley -n '__galley_is plugins check' -l quick -d 'Leaves out the largest document.'
complete -c galley -n '__galley_is plugins check' -l format -r -f -a 'text json' -d 'How to write it.'
complete -c galley -n '__galley_is plugins build' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is plugins build' -l checkout -r -f -a '(__fish_complete_directories)' -d 'Galley\'s sources. Default: the folder here or above that holds them, or GALLEY_CHECKOUT.'
complete -c galley -n '__galley_is completions' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is completions' -f -a 'bash zsh fish'
complete -c galley -n '__galley_is help' -l help -s h -d 'Shows this help.'
complete -c galley -n '__galley_is help' -l format -r -f -a 'text man' -d 'How to write it.'
complete -c galley -n '__galley_is help' -f -a 'run check test stages schema new plugins completions help'
