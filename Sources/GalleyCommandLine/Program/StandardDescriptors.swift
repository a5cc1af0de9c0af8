import Glibc

/// Descriptors 0 to 2, which a caller may have closed.
enum StandardDescriptors {
  /// Puts something into the place of each closed one, so that no file that is opened later takes its
  /// number, and is read as input or overwritten by messages.
  ///
  /// What is put there fails when it is used, as the closed one would.
  static func fillGaps() {
    for number in STDIN_FILENO...STDERR_FILENO
    where fcntl(number, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is taken; those below are filled by now.
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
