import Glibc

exit(Training.run(Array(CommandLine.arguments.dropFirst())))
