// The door to gumbo (https://github.com/google/gumbo-parser): the structure of an HTML5 page.
#ifndef CHTML_H
#define CHTML_H

#include <stddef.h>
#include <stdint.h>

typedef struct chtml_tree chtml_tree;

// An element or a text, in document order.
typedef struct {
  // Where the element's start tag begins in the source; -1 for one that the page doesn't write, and
  // for a text.
  int32_t tag;
  // How many elements are around it.
  int32_t depth;
  // What the text says, until the tree is deleted; NULL for an element.
  const char *text;
  size_t length;
} chtml_node;

// Parses UTF-8 of at most 1 GiB. Returns NULL where the tree would take more than `most_bytes` of
// memory. The source has to stay until the tree is deleted.
chtml_tree *chtml_parse(const char *source, size_t length, size_t most_bytes);

const chtml_node *chtml_nodes(const chtml_tree *tree, size_t *count);

void chtml_delete(chtml_tree *tree);

#endif
