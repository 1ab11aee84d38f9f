// zod compiles its parsers with `new Function` unless told otherwise before it is loaded: the page's security policy forbids that.
globalThis.__zod_globalConfig = { jitless: true };
