package cn.ssp.sandbox;

import cn.ssp.sandbox.registry.Declared;

/**
 * A batch that may be taken, unless it was before.
 *
 * @param key what it is sent under
 * @param nonce the one of its manifest
 * @param digest of the whole package
 * @param declared what it declares
 */
record HandedIn(String key, String nonce, String digest, Declared declared) {}
