#include "CGalleyModels.h"

// #embed is C23; the compiler has it in every standard, and would say so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lines[] = {
#embed "Models/lines.bin"
};

const unsigned char *galley_model_lines(void) { return lines; }
size_t galley_model_lines_size(void) { return sizeof lines; }

static const unsigned char pages[] = {
#embed "Models/pages.bin"
};

const unsigned char *galley_model_pages(void) { return pages; }
size_t galley_model_pages_size(void) { return sizeof pages; }

static const unsigned char languages[] = {
#embed "Models/languages.bin"
};

const unsigned char *galley_model_languages(void) { return languages; }
size_t galley_model_languages_size(void) { return sizeof languages; }

static const unsigned char teasers[] = {
#embed "Models/teasers.bin"
};

const unsigned char *galley_model_teasers(void) { return teasers; }
size_t galley_model_teasers_size(void) { return sizeof teasers; }

static const unsigned char summaries[] = {
#embed "Models/summaries.bin"
};

const unsigned char *galley_model_summaries(void) { return summaries; }
size_t galley_model_summaries_size(void) { return sizeof summaries; }

// Numbers of 4 bytes are read where they lie.
_Alignas(64) static const unsigned char gazetteer[] = {
#embed "Models/gazetteer.bin"
};

const unsigned char *galley_model_gazetteer(void) { return gazetteer; }
size_t galley_model_gazetteer_size(void) { return sizeof gazetteer; }

// Numbers of 4 bytes are read where they lie.
_Alignas(64) static const unsigned char names[] = {
#embed "Models/names.bin"
};

const unsigned char *galley_model_names(void) { return names; }
size_t galley_model_names_size(void) { return sizeof names; }
