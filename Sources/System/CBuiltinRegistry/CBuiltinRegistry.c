#include "CBuiltinRegistry.h"

// Clang reads the files while it compiles; as an extension before C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char pack[] = {
#embed "builtin.pack"
};

static const unsigned char root[] = {
#embed "root.pub"
};

const unsigned char *souk_builtin_pack(void) { return pack; }
size_t souk_builtin_pack_size(void) { return sizeof pack; }
const unsigned char *souk_builtin_root(void) { return root; }
size_t souk_builtin_root_size(void) { return sizeof root; }
