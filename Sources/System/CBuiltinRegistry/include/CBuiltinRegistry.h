// The registry that ships inside the program, as bytes.
//
// builtin.pack and root.pub are written together by `.ci/resign`.
#pragma once
#include <stddef.h>

/// The packed files of the registry.
const unsigned char *souk_builtin_pack(void);
/// How many bytes the pack has.
size_t souk_builtin_pack_size(void);
/// The root public key that must have signed the pack's index: 64 hexadecimal digits and LF.
const unsigned char *souk_builtin_root(void);
/// How many bytes the root key's text has.
size_t souk_builtin_root_size(void);
