// The archive is named in module.modulemap, so that a binary needs no libyaml where it runs.
#include <yaml.h>
