package cn.ssp.token.skf;

import java.util.List;

/** The functions of an SKF driver that are called, in the order that a key is opened in. */
enum SkfFunction {
  ENUM_DEVICES("SKF_EnumDev"),
  CONNECT("SKF_ConnectDev"),
  DISCONNECT("SKF_DisConnectDev"),
  DEVICE_INFO("SKF_GetDevInfo"),
  ENUM_APPLICATIONS("SKF_EnumApplication"),
  OPEN_APPLICATION("SKF_OpenApplication"),
  CLOSE_APPLICATION("SKF_CloseApplication"),
  PIN_INFO("SKF_GetPINInfo"),
  VERIFY_PIN("SKF_VerifyPIN"),
  CLEAR_SECURE_STATE("SKF_ClearSecureState"),
  ENUM_CONTAINERS("SKF_EnumContainer"),
  OPEN_CONTAINER("SKF_OpenContainer"),
  CLOSE_CONTAINER("SKF_CloseContainer"),
  /** By the second name in drivers that follow the draft of the standard, such as Hebei CA's. */
  CONTAINER_TYPE("SKF_GetContainerType", "SKF_GetConProperty"),
  EXPORT_CERTIFICATE("SKF_ExportCertificate"),
  SIGN_SM2("SKF_ECCSignData"),
  SIGN_RSA("SKF_RSASignData");

  private final String standardName;
  private final String draftName;

  SkfFunction(String standardName) {
    this(standardName, standardName);
  }

  SkfFunction(String standardName, String draftName) {
    this.standardName = standardName;
    this.draftName = draftName;
  }

  /** What the standard calls it. */
  String standardName() {
    return standardName;
  }

  /** The names that drivers have it under, the standard's first. */
  List<String> names() {
    return List.of(standardName, draftName);
  }
}
