// Calls of glibc that its headers declare for _GNU_SOURCE alone, which Swift's Glibc is built without.

/// Syncs the file system that holds a file (syncfs(2)).
int syncfs(int descriptor);

/// Renames (renameat2(2)); with GALLEY_RENAME_NOREPLACE fails where the new name is taken.
int renameat2(
  int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

/// RENAME_NOREPLACE of linux/fs.h.
static const unsigned int GALLEY_RENAME_NOREPLACE = 1;
