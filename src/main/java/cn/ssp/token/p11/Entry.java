package cn.ssp.token.p11;

/** The functions that are called, by their place in CK_FUNCTION_LIST (PKCS#11 2.40, pkcs11f.h). */
enum Entry {
  C_INITIALIZE("C_Initialize", 0),
  C_FINALIZE("C_Finalize", 1),
  C_GET_INFO("C_GetInfo", 2),
  C_GET_SLOT_LIST("C_GetSlotList", 4),
  C_GET_TOKEN_INFO("C_GetTokenInfo", 6),
  C_GET_MECHANISM_LIST("C_GetMechanismList", 7),
  C_OPEN_SESSION("C_OpenSession", 12),
  C_CLOSE_SESSION("C_CloseSession", 13),
  C_GET_SESSION_INFO("C_GetSessionInfo", 15),
  C_LOGIN("C_Login", 18),
  C_LOGOUT("C_Logout", 19),
  C_GET_ATTRIBUTE_VALUE("C_GetAttributeValue", 24),
  C_FIND_OBJECTS_INIT("C_FindObjectsInit", 26),
  C_FIND_OBJECTS("C_FindObjects", 27),
  C_FIND_OBJECTS_FINAL("C_FindObjectsFinal", 28),
  C_SIGN_INIT("C_SignInit", 42),
  C_SIGN("C_Sign", 43);

  private final String function;
  private final int index;

  Entry(String function, int index) {
    this.function = function;
    this.index = index;
  }

  /** Its name in the standard. */
  String function() {
    return function;
  }

  /** How many functions stand before it. */
  int index() {
    return index;
  }
}
