// The weights of Galley's models, as galley-train wrote them; one pair of functions a model.
#ifndef CGALLEYMODELS_H
#define CGALLEYMODELS_H

#include <stddef.h>

// Which lines of a plain page are no part of its article.
const unsigned char *galley_model_lines(void);
size_t galley_model_lines_size(void);

// Which blocks of a page in HTML are its article's body.
const unsigned char *galley_model_pages(void);
size_t galley_model_pages_size(void);

// What fragments of words say about the language of a text.
const unsigned char *galley_model_languages(void);
size_t galley_model_languages_size(void);

// Which lines of a text are teasers of other articles.
const unsigned char *galley_model_teasers(void);
size_t galley_model_teasers_size(void);

// Which sentences of an article sum it up.
const unsigned char *galley_model_summaries(void);
size_t galley_model_summaries_size(void);

// Names and words of the world, with what they are.
const unsigned char *galley_model_gazetteer(void);
size_t galley_model_gazetteer_size(void);

// By what names are told.
const unsigned char *galley_model_names(void);
size_t galley_model_names_size(void);

#endif
