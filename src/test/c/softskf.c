/*
 * A USB key in software, for the tests: a library with the functions of SKF (GM/T 0016) that ssp
 * calls. Its devices are folders beside the library itself:
 *
 *   DEVICE/serial                             its serial number
 *   DEVICE/APPLICATION/pin                    the PIN
 *   DEVICE/APPLICATION/tries                  the tries left; written by the library
 *   DEVICE/APPLICATION/CONTAINER/sign.key     PKCS#8 DER, RSA or SM2
 *   DEVICE/APPLICATION/CONTAINER/sign.crt     DER
 *   DEVICE/APPLICATION/CONTAINER/encrypt.crt  DER
 *   .../name                                  the bytes of a name that is not the folder's
 *
 * The file "control" beside the library holds lines of "word" or "word=value" and is read at each
 * call, so that a test can do to the device what hands do to a real one; see control(). Every call
 * is written to the file "log" with the handles it was given and returned. No PIN is written.
 *
 * Handles are numbers out of a table and are never used twice, so a double close, a close of a
 * handle of another kind, and a close before that of what was opened within are seen and logged.
 *
 * Built with 4-byte or 8-byte ULONG: -DULONG_BYTES=4 or 8. Vendors do both.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#if ULONG_BYTES == 8
typedef unsigned long ULONG;
#else
typedef unsigned int ULONG;
#pragma pack(1) /* as some vendors do */
#endif
typedef int BOOL;
typedef unsigned char BYTE;
typedef void *HANDLE;

typedef struct {
  BYTE version[2];
  char manufacturer[64];
  char issuer[64];
  char label[32];
  char serial[32];
  BYTE hardware[2];
  BYTE firmware[2];
  ULONG capabilities[8];
  BYTE reserved[64];
} DEVINFO;

typedef struct {
  BYTE r[64];
  BYTE s[64];
} ECCSIGNATUREBLOB;
#pragma pack()

_Static_assert(sizeof(ULONG) == ULONG_BYTES, "ULONG");

enum {
  OK = 0,
  FAIL = 0x0A000001,
  INVALID_HANDLE = 0x0A000005,
  CERTIFICATE_NOT_FOUND = 0x0A00001C,
  BUFFER_TOO_SMALL = 0x0A000020,
  DEVICE_REMOVED = 0x0A000023,
  PIN_INCORRECT = 0x0A000024,
  PIN_LOCKED = 0x0A000025,
  NOT_LOGGED_IN = 0x0A00002D,
  APPLICATION_NOT_EXISTS = 0x0A00002E,
  CONTAINER_NOT_EXISTS = 0x0A000036
};

enum { MOST_TRIES = 10, MOST_HANDLES = 4096, NAME = 256, PATH = 4096 };

typedef enum { DEVICE = 1, APPLICATION, CONTAINER } Kind;

typedef struct {
  Kind kind;
  int open;
  int parent;
  char folder[PATH];
} Handle;

static Handle handles[MOST_HANDLES];
static int handle_count;
static int removed;                 /* stays so until "control" says "plugged" */
static char logged_in[PATH];        /* the folder of the application that is */
static char function[64];           /* the call under way */

/* --- files beside the library --- */

static const char *home(void) {
  static char folder[PATH];
  if (!folder[0]) {
    Dl_info info;
    dladdr((void *) home, &info);
    snprintf(folder, sizeof folder, "%s", info.dli_fname);
    *strrchr(folder, '/') = 0;
  }
  return folder;
}

static int read_file(const char *folder, const char *name, BYTE *out, int room) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  int length = (int) fread(out, 1, (size_t) room, file);
  fclose(file);
  return length;
}

static void note(const char *format, ...) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/log", home());
  FILE *file = fopen(path, "a");
  if (!file) return;
  va_list args;
  va_start(args, format);
  fprintf(file, "%s ", function);
  vfprintf(file, format, args);
  fputc('\n', file);
  va_end(args);
  fclose(file);
}

/*
 * Whether "control" has a word, and its value:
 *   removed                 pulled out
 *   remove-at=FUNCTION      pulled out when this function is called
 *   removed-code=HEX        what a call says then, in place of SAR_DEVICE_REMOVED
 *   plugged                 plugged in again
 *   fail-at=FUNCTION        this function fails
 *   fail-code=HEX           with this code, in place of SAR_FAIL
 *   pin-code=HEX            what is said to a wrong PIN, in place of SAR_PIN_INCORRECT
 *   silent-counter          no function tells that a try was lost
 *   initial-pin             the PIN is the one it was issued with
 *   swapped-certificates    the signing certificate is given as the encryption one and vice versa
 *   forgotten-login         every signature asks for the PIN
 *   hash-again              hashes what is a digest already
 *   swapped-r-s             gives s in the place of r
 *   no-type                 does not know what kind of key a container holds
 */
static int control(const char *word, char *value) {
  BYTE text[PATH];
  int length = read_file(home(), "control", text, sizeof text - 1);
  if (length < 0) return 0;
  text[length] = 0;
  char *rest = (char *) text;
  for (char *line; (line = strsep(&rest, "\n"));) {
    char *name = strsep(&line, "=");
    if (strcmp(name, word) == 0) {
      if (value) snprintf(value, NAME, "%s", line ? line : "");
      return 1;
    }
  }
  return 0;
}

static ULONG control_code(const char *word, ULONG otherwise) {
  char value[NAME];
  return control(word, value) ? (ULONG) strtoul(value, NULL, 16) : otherwise;
}

static int control_names_this(const char *word) {
  char value[NAME];
  return control(word, value) && strcmp(value, function) == 0;
}

static atomic_int inside;

static void leave(int *entered) {
  (void) entered;
  atomic_fetch_sub(&inside, 1);
}

/* Stands at the head of every function: sees two calls at once, which few real drivers survive. */
#define ENTER \
  __attribute__((cleanup(leave))) int entered = atomic_fetch_add(&inside, 1); \
  if (entered) note("AT ONCE")

/* Begins a call: tells whether hands got in the way. */
static ULONG begin(const char *name) {
  snprintf(function, sizeof function, "%s", name);
  if (control("plugged", NULL)) removed = 0;
  if (control("removed", NULL) || control_names_this("remove-at")) removed = 1;
  ULONG code = OK;
  if (removed) {
    logged_in[0] = 0;
    code = control_code("removed-code", DEVICE_REMOVED);
  } else if (control_names_this("fail-at")) {
    code = control_code("fail-code", FAIL);
  }
  if (code != OK) note("fails %08X", (unsigned) code);
  return code;
}

/* --- handles --- */

static int number(HANDLE handle) { return (int) (long) handle - 1000; }

static Handle *opened(HANDLE handle, Kind kind) {
  int at = number(handle);
  if (at < 0 || at >= handle_count || !handles[at].open || handles[at].kind != kind) {
    note("BAD HANDLE %d", at);
    return NULL;
  }
  return &handles[at];
}

static HANDLE open_handle(Kind kind, HANDLE parent, const char *folder) {
  if (handle_count == MOST_HANDLES) abort();
  handles[handle_count].kind = kind;
  handles[handle_count].open = 1;
  handles[handle_count].parent = parent ? number(parent) : -1;
  snprintf(handles[handle_count].folder, PATH, "%s", folder);
  note("opens %d", handle_count);
  return (HANDLE) (long) (1000 + handle_count++);
}

static ULONG close_handle(HANDLE handle, Kind kind) {
  Handle *closing = opened(handle, kind);
  if (!closing) return INVALID_HANDLE;
  for (int other = 0; other < handle_count; other++) {
    if (handles[other].open && handles[other].parent == number(handle)) {
      note("TOO EARLY %d", number(handle));
    }
  }
  closing->open = 0;
  note("closes %d", number(handle));
  return OK;
}

/* --- folders as devices, applications and containers --- */

static int is_folder(const char *folder, const char *name) {
  char path[2 * PATH];
  struct stat status;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return name[0] != '.' && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void name_of(const char *folder, const char *entry, char *name) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/%s", folder, entry);
  int length = read_file(path, "name", (BYTE *) name, NAME - 1);
  if (length >= 0) {
    name[length] = 0;
  } else {
    snprintf(name, NAME, "%s", entry);
  }
}

/* Writes the names of the folders in a folder, each ended by a NUL, and one more at the end. */
static ULONG list(const char *folder, char *out, ULONG *size) {
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, alphasort);
  char names[PATH];
  ULONG length = 0;
  for (int at = 0; at < count; at++) {
    if (is_folder(folder, entries[at]->d_name)) {
      name_of(folder, entries[at]->d_name, names + length);
      length += (ULONG) strlen(names + length) + 1;
    }
    free(entries[at]);
  }
  if (count >= 0) free(entries);
  names[length++] = 0;
  ULONG room = *size;
  *size = length;
  if (!out) return OK;
  if (room < length) return BUFFER_TOO_SMALL;
  memcpy(out, names, length);
  return OK;
}

/* The folder of a name in a folder; 0 if there is none. */
static int find(const char *folder, const char *wanted, char *found) {
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, alphasort);
  int hit = 0;
  for (int at = 0; at < count; at++) {
    char name[NAME];
    if (!hit && is_folder(folder, entries[at]->d_name)) {
      name_of(folder, entries[at]->d_name, name);
      if (strcmp(name, wanted) == 0) {
        snprintf(found, PATH, "%.2048s/%s", folder, entries[at]->d_name);
        hit = 1;
      }
    }
    free(entries[at]);
  }
  if (count >= 0) free(entries);
  return hit;
}

/* --- devices --- */

ULONG SKF_EnumDev(BOOL present, char *names, ULONG *size) {
  ENTER;
  ULONG code = begin("SKF_EnumDev");
  if (removed && present) { /* the driver is there, the device is not */
    *size = 0;
    return OK;
  }
  return code != OK ? code : list(home(), names, size);
}

ULONG SKF_ConnectDev(char *name, HANDLE *device) {
  ENTER;
  ULONG code = begin("SKF_ConnectDev");
  char folder[PATH];
  if (code != OK) return code;
  if (!find(home(), name, folder)) return FAIL;
  *device = open_handle(DEVICE, NULL, folder);
  return OK;
}

ULONG SKF_DisConnectDev(HANDLE device) {
  ENTER;
  begin("SKF_DisConnectDev");
  return close_handle(device, DEVICE);
}

ULONG SKF_GetDevInfo(HANDLE device, DEVINFO *info) {
  ENTER;
  ULONG code = begin("SKF_GetDevInfo");
  if (code != OK) return code;
  Handle *opened_device = opened(device, DEVICE);
  if (!opened_device) return INVALID_HANDLE;
  memset(info, 0xFF, sizeof *info); /* some pad with it, and end no text */
  memcpy(info->manufacturer, "softskf", 8);
  memcpy(info->issuer, "test CA", 8);
  memcpy(info->label, "soft key", 8);
  memset(info->serial, 0, sizeof info->serial);
  read_file(opened_device->folder, "serial", (BYTE *) info->serial, sizeof info->serial);
  return OK;
}

/* --- applications and PINs --- */

ULONG SKF_EnumApplication(HANDLE device, char *names, ULONG *size) {
  ENTER;
  ULONG code = begin("SKF_EnumApplication");
  if (code != OK) return code;
  Handle *opened_device = opened(device, DEVICE);
  return opened_device ? list(opened_device->folder, names, size) : INVALID_HANDLE;
}

ULONG SKF_OpenApplication(HANDLE device, char *name, HANDLE *application) {
  ENTER;
  ULONG code = begin("SKF_OpenApplication");
  char folder[PATH];
  if (code != OK) return code;
  Handle *opened_device = opened(device, DEVICE);
  if (!opened_device) return INVALID_HANDLE;
  if (!find(opened_device->folder, name, folder)) return APPLICATION_NOT_EXISTS;
  *application = open_handle(APPLICATION, device, folder);
  return OK;
}

ULONG SKF_CloseApplication(HANDLE application) {
  ENTER;
  begin("SKF_CloseApplication");
  return close_handle(application, APPLICATION);
}

static int tries_left(const char *folder) {
  char text[16] = "";
  return read_file(folder, "tries", (BYTE *) text, sizeof text - 1) < 0 ? MOST_TRIES : atoi(text);
}

static void keep_tries(const char *folder, int tries) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/tries", folder);
  FILE *file = fopen(path, "w");
  if (!file) abort();
  fprintf(file, "%d", tries);
  fclose(file);
}

ULONG SKF_GetPINInfo(HANDLE application, ULONG type, ULONG *most, ULONG *left, BOOL *initial) {
  ENTER;
  ULONG code = begin("SKF_GetPINInfo");
  if (code != OK) return code;
  Handle *opened_application = opened(application, APPLICATION);
  if (!opened_application || type != 1) return INVALID_HANDLE;
  *most = MOST_TRIES;
  *left = (ULONG) tries_left(opened_application->folder);
  if (control("silent-counter", NULL)) *left = MOST_TRIES;
  *initial = control("initial-pin", NULL);
  return OK;
}

ULONG SKF_VerifyPIN(HANDLE application, ULONG type, char *pin, ULONG *left) {
  ENTER;
  ULONG code = begin("SKF_VerifyPIN");
  if (code != OK) return code;
  Handle *opened_application = opened(application, APPLICATION);
  if (!opened_application || type != 1) return INVALID_HANDLE;
  const char *folder = opened_application->folder;
  char right[NAME] = "";
  read_file(folder, "pin", (BYTE *) right, sizeof right - 1);
  int tries = tries_left(folder);
  if (tries == 0) {
    note("locked");
    return PIN_LOCKED;
  }
  if (strcmp(pin, right) == 0) {
    keep_tries(folder, MOST_TRIES);
    snprintf(logged_in, sizeof logged_in, "%s", folder);
    note("right");
    return OK;
  }
  keep_tries(folder, tries - 1);
  note("wrong, %d left", tries - 1);
  if (!control("silent-counter", NULL)) *left = (ULONG) (tries - 1);
  return control_code("pin-code", PIN_INCORRECT);
}

ULONG SKF_ClearSecureState(HANDLE application) {
  ENTER;
  ULONG code = begin("SKF_ClearSecureState");
  if (code != OK) return code;
  if (!opened(application, APPLICATION)) return INVALID_HANDLE;
  logged_in[0] = 0;
  note("logs out");
  return OK;
}

/* --- containers --- */

ULONG SKF_EnumContainer(HANDLE application, char *names, ULONG *size) {
  ENTER;
  ULONG code = begin("SKF_EnumContainer");
  if (code != OK) return code;
  Handle *opened_application = opened(application, APPLICATION);
  return opened_application ? list(opened_application->folder, names, size) : INVALID_HANDLE;
}

ULONG SKF_OpenContainer(HANDLE application, char *name, HANDLE *container) {
  ENTER;
  ULONG code = begin("SKF_OpenContainer");
  char folder[PATH];
  if (code != OK) return code;
  Handle *opened_application = opened(application, APPLICATION);
  if (!opened_application) return INVALID_HANDLE;
  if (!find(opened_application->folder, name, folder)) return CONTAINER_NOT_EXISTS;
  *container = open_handle(CONTAINER, application, folder);
  return OK;
}

ULONG SKF_CloseContainer(HANDLE container) {
  ENTER;
  begin("SKF_CloseContainer");
  return close_handle(container, CONTAINER);
}

static EVP_PKEY *key_of(const char *folder) {
  BYTE bytes[8192];
  const BYTE *at = bytes;
  int length = read_file(folder, "sign.key", bytes, sizeof bytes);
  return length < 0 ? NULL : d2i_AutoPrivateKey(NULL, &at, length);
}

ULONG SKF_GetContainerType(HANDLE container, ULONG *type) {
  ENTER;
  ULONG code = begin("SKF_GetContainerType");
  if (code != OK) return code;
  Handle *opened_container = opened(container, CONTAINER);
  if (!opened_container) return INVALID_HANDLE;
  EVP_PKEY *key = key_of(opened_container->folder);
  *type = !key || control("no-type", NULL) ? 0 : EVP_PKEY_is_a(key, "RSA") ? 1 : 2;
  EVP_PKEY_free(key);
  return OK;
}

ULONG SKF_ExportCertificate(HANDLE container, BOOL signing, BYTE *out, ULONG *size) {
  ENTER;
  ULONG code = begin("SKF_ExportCertificate");
  if (code != OK) return code;
  Handle *opened_container = opened(container, CONTAINER);
  if (!opened_container) return INVALID_HANDLE;
  if (control("swapped-certificates", NULL)) signing = !signing;
  BYTE bytes[8192];
  int length = read_file(opened_container->folder, signing ? "sign.crt" : "encrypt.crt", bytes,
                         sizeof bytes);
  if (length < 0) return CERTIFICATE_NOT_FOUND;
  ULONG room = *size;
  *size = (ULONG) length;
  if (!out) return OK;
  if (room < (ULONG) length) return BUFFER_TOO_SMALL;
  memcpy(out, bytes, (size_t) length);
  return OK;
}

/* --- signing --- */

/* The key of a container whose application is logged in to. */
static ULONG key_to_sign(HANDLE container, const char *kind, EVP_PKEY **key) {
  Handle *opened_container = opened(container, CONTAINER);
  if (!opened_container) return INVALID_HANDLE;
  const char *application = handles[opened_container->parent].folder;
  if (control("forgotten-login", NULL) || strcmp(application, logged_in) != 0) {
    note("not logged in");
    return NOT_LOGGED_IN;
  }
  *key = key_of(opened_container->folder);
  if (!*key || !EVP_PKEY_is_a(*key, kind)) return FAIL;
  return OK;
}

/* Signs bytes as they are, or their digest if the device was told to hash again. */
static int sign(EVP_PKEY *key, const BYTE *data, size_t length, BYTE *out, size_t *room) {
  BYTE digest[EVP_MAX_MD_SIZE];
  int rsa = EVP_PKEY_is_a(key, "RSA");
  if (control("hash-again", NULL)) {
    unsigned digest_length;
    const EVP_MD *algorithm = rsa ? EVP_sha256() : EVP_sm3();
    if (!EVP_Digest(data, length, digest, &digest_length, algorithm, NULL)) return 0;
    data = digest;
    length = digest_length;
  }
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
  int done = context && EVP_PKEY_sign_init(context) > 0
             && (!rsa || EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) > 0)
             && EVP_PKEY_sign(context, out, room, data, length) > 0;
  EVP_PKEY_CTX_free(context);
  return done;
}

ULONG SKF_RSASignData(HANDLE container, BYTE *data, ULONG length, BYTE *signature, ULONG *size) {
  ENTER;
  ULONG code = begin("SKF_RSASignData");
  EVP_PKEY *key = NULL;
  if (code == OK) code = key_to_sign(container, "RSA", &key);
  if (code == OK) {
    size_t room = *size;
    code = sign(key, data, length, signature, &room) ? OK : FAIL;
    *size = (ULONG) room;
    note("signs");
  }
  EVP_PKEY_free(key);
  return code;
}

ULONG SKF_ECCSignData(HANDLE container, BYTE *digest, ULONG length, ECCSIGNATUREBLOB *signature) {
  ENTER;
  ULONG code = begin("SKF_ECCSignData");
  EVP_PKEY *key = NULL;
  if (code == OK) code = key_to_sign(container, "SM2", &key);
  if (code == OK) {
    BYTE der[128];
    const BYTE *at = der;
    size_t room = sizeof der;
    ECDSA_SIG *pair = NULL;
    if (length == 32 && sign(key, digest, length, der, &room)
        && (pair = d2i_ECDSA_SIG(NULL, &at, (long) room))) {
      int swapped = control("swapped-r-s", NULL);
      BN_bn2binpad(ECDSA_SIG_get0_r(pair), swapped ? signature->s : signature->r, 64);
      BN_bn2binpad(ECDSA_SIG_get0_s(pair), swapped ? signature->r : signature->s, 64);
      note("signs");
    } else {
      code = FAIL;
    }
    ECDSA_SIG_free(pair);
  }
  EVP_PKEY_free(key);
  return code;
}
