#include "CHTML.h"

// Empty where the trait is off, so that it builds without the library.
#ifdef GALLEY_HTML

#include <gumbo.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// Gumbo allocates each node by itself and frees nothing before the end: pieces of large blocks are
// quicker, and can be counted. It doesn't look whether it got memory, so that an arena that is full
// leaves it by a jump; nothing else is to be undone then.
typedef struct block {
  struct block *next;
} block;

struct chtml_tree {
  block *blocks;
  char *free;
  size_t left;
  size_t budget;
  jmp_buf full;
  chtml_node *nodes;
  size_t count;
};

static const size_t block_size = 1 << 18;
static const size_t alignment = 16;

static void *allocate(void *arena, size_t size) {
  chtml_tree *tree = arena;
  size = (size + alignment - 1) & ~(alignment - 1);
  if (size > tree->left) {
    size_t wanted = size + alignment > block_size ? size + alignment : block_size;
    block *next = wanted > tree->budget ? NULL : malloc(wanted);
    if (next == NULL) longjmp(tree->full, 1);
    tree->budget -= wanted;
    next->next = tree->blocks;
    tree->blocks = next;
    tree->free = (char *)next + alignment;
    tree->left = wanted - alignment;
  }
  void *piece = tree->free;
  tree->free += size;
  tree->left -= size;
  return piece;
}

static void forget(void *arena, void *piece) {
  (void)arena;
  (void)piece;
}

static const GumboVector *children(const GumboNode *node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
  }
}

// The node behind `node` in document order, and how much deeper it is.
static const GumboNode *next_node(const GumboNode *node, int32_t *depth) {
  const GumboVector *inner = children(node);
  if (inner != NULL && inner->length > 0) {
    *depth += 1;
    return inner->data[0];
  }
  while (node->parent != NULL) {
    const GumboVector *siblings = children(node->parent);
    if (node->index_within_parent + 1 < siblings->length) {
      return siblings->data[node->index_within_parent + 1];
    }
    node = node->parent;
    *depth -= 1;
  }
  return NULL;
}

static bool fill(chtml_node *target, const GumboNode *node, const char *source, int32_t depth) {
  chtml_node filled = {.tag = -1, .depth = depth, .text = NULL, .length = 0};
  switch (node->type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      if (node->v.element.original_tag.length > 0) {
        filled.tag = (int32_t)(node->v.element.original_tag.data - source);
      }
      break;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      filled.text = node->v.text.text;
      filled.length = strlen(node->v.text.text);
      break;
    default: return false;
  }
  if (target != NULL) *target = filled;
  return true;
}

static size_t flatten(chtml_tree *tree, const GumboNode *document, const char *source) {
  size_t count = 0;
  int32_t depth = -1;
  for (const GumboNode *node = document; node != NULL; node = next_node(node, &depth)) {
    chtml_node *target = tree->nodes == NULL ? NULL : tree->nodes + count;
    count += fill(target, node, source, depth);
  }
  return count;
}

chtml_tree *chtml_parse(const char *source, size_t length, size_t most_bytes) {
  chtml_tree *tree = calloc(1, sizeof(chtml_tree));
  if (tree == NULL) return NULL;
  tree->budget = most_bytes;
  if (setjmp(tree->full) != 0) {
    chtml_delete(tree);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = forget;
  options.userdata = tree;
  options.max_errors = 0;
  const GumboOutput *output = gumbo_parse_with_options(&options, source, length);
  tree->count = flatten(tree, output->document, source);
  tree->nodes = allocate(tree, tree->count * sizeof(chtml_node));
  flatten(tree, output->document, source);
  return tree;
}

const chtml_node *chtml_nodes(const chtml_tree *tree, size_t *count) {
  *count = tree->count;
  return tree->nodes;
}

void chtml_delete(chtml_tree *tree) {
  for (block *at = tree->blocks; at != NULL;) {
    block *next = at->next;
    free(at);
    at = next;
  }
  free(tree);
}

#endif
