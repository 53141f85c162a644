/*
 * A PKCS#11 driver that fails on demand. It stands in front of another one (SoftHSM) and passes
 * every call on, but counts them, keeps a PIN counter that locks, pulls the token out, returns any
 * code in the place of any function, and signs with SM2 by a vendor's number. The tests steer it
 * through the p11fault_* functions at the end.
 *
 * Only what is needed of PKCS#11 is declared here: for a list of functions that is passed on, it is
 * enough to know the place of each (pkcs11f.h of version 2.40).
 *
 *   gcc -shared -fPIC -DREAL_DRIVER='"/path/libsofthsm2.so"' -o libp11fault.so p11fault.c -lcrypto
 */

#include <dlfcn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long ulong_t; /* CK_ULONG */
typedef ulong_t rv_t;          /* CK_RV */

enum {
  CKR_OK = 0x0,
  CKR_GENERAL_ERROR = 0x5,
  CKR_FUNCTION_FAILED = 0x6,
  CKR_DEVICE_REMOVED = 0x32,
  CKR_MECHANISM_INVALID = 0x70,
  CKR_PIN_INCORRECT = 0xA0,
  CKR_PIN_LOCKED = 0xA4,
  CKR_TOKEN_NOT_PRESENT = 0xE0,
  CKR_BUFFER_TOO_SMALL = 0x150,

  CKM_ECDSA = 0x1041,

  CKF_USER_PIN_COUNT_LOW = 0x10000,
  CKF_USER_PIN_FINAL_TRY = 0x20000,
  CKF_USER_PIN_LOCKED = 0x40000,
  CKF_USER_PIN_TO_BE_CHANGED = 0x80000
};

/* The places of the functions that are stood in front of, and their names. */
#define FUNCTIONS(F)          \
  F(0, C_Initialize)          \
  F(1, C_Finalize)            \
  F(2, C_GetInfo)             \
  F(4, C_GetSlotList)         \
  F(6, C_GetTokenInfo)        \
  F(7, C_GetMechanismList)    \
  F(12, C_OpenSession)        \
  F(13, C_CloseSession)       \
  F(14, C_CloseAllSessions)   \
  F(15, C_GetSessionInfo)     \
  F(18, C_Login)              \
  F(19, C_Logout)             \
  F(24, C_GetAttributeValue)  \
  F(26, C_FindObjectsInit)    \
  F(27, C_FindObjects)        \
  F(28, C_FindObjectsFinal)   \
  F(42, C_SignInit)           \
  F(43, C_Sign)

#define PLACE(place, name) at_##name = place,
enum { FUNCTIONS(PLACE) COUNT = 68 };

#define NAME(place, name) [place] = #name,
static const char *const names[COUNT] = {FUNCTIONS(NAME)};

/* CK_FUNCTION_LIST. */
struct function_list {
  unsigned char version[2];
  void *functions[COUNT];
};

/* CK_MECHANISM. */
struct mechanism {
  ulong_t mechanism;
  void *parameter;
  ulong_t parameter_length;
};

/* The part of CK_TOKEN_INFO up to its flags. */
struct token_info {
  char label[32], manufacturer[32], model[16], serial[16];
  ulong_t flags;
};

static struct function_list *real;
static struct function_list list;

/* What is to happen; p11fault_reset sets all of it to nothing. */
static struct {
  long calls[COUNT];                        /* how often each function was called */
  long failures[COUNT];                     /* how often each has still to fail */
  long skips[COUNT];                        /* and how often it has to succeed first */
  rv_t codes[COUNT];                        /* and what it then returns */
  long pull_at;                             /* pulled out at this call, counted from 1 */
  long total;                               /* calls of all functions */
  int removed;                              /* there is no token */
  long most, left;                          /* the tries of the PIN; most = 0: not counted */
  int shy;                                  /* never raises the flags of the PIN */
  int initial;                              /* the PIN is the first one */
  int stray;                                /* sessions that turn out to be another token's */
  long overlaps;                            /* calls while another was running */
  ulong_t hidden;                           /* a mechanism that is not there */
  char serial[17], manufacturer[33];        /* said in the place of the real ones */
  ulong_t sm2;                              /* the mechanism of SM2 */
  EVP_PKEY *sm2_key;                        /* and its key */
  int sm2_started;                          /* C_SignInit was called with it */
} fault;

static atomic_int running;

/* Every stand-in calls the real function through its place and type. */
#define REAL(name, ...) ((rv_t(*)(__VA_ARGS__))real->functions[at_##name])

/* Pulls the token out: its sessions and its log-in are gone, even when it is put back. */
static void pull_out(void) {
  ulong_t slots[16], count = 16;
  if (REAL(C_GetSlotList, unsigned char, ulong_t *, ulong_t *)(1, slots, &count) == CKR_OK) {
    for (ulong_t i = 0; i < count; i++) {
      REAL(C_CloseAllSessions, ulong_t)(slots[i]);
    }
  }
  fault.removed = 1;
}

/* What every call goes through first: counting, and failing where that was asked for. */
static rv_t enter(int place) {
  if (atomic_fetch_add(&running, 1) != 0) {
    fault.overlaps++;
  }
  sched_yield(); /* gives another thread the chance to come in */
  fault.calls[place]++;
  if (++fault.total == fault.pull_at) {
    pull_out();
  }
  if (fault.skips[place] > 0) {
    fault.skips[place]--;
  } else if (fault.failures[place] > 0) {
    fault.failures[place]--;
    return fault.codes[place];
  }
  return CKR_OK;
}

static rv_t leave(rv_t rv) {
  atomic_fetch_sub(&running, 1);
  return rv;
}

/* As above, for the functions that need a token. */
static rv_t enter_token(int place) {
  rv_t rv = enter(place);
  return rv == CKR_OK && fault.removed ? CKR_DEVICE_REMOVED : rv;
}

#define PASS(gate, name, parameters, arguments)                    \
  static rv_t fault_##name parameters {                            \
    rv_t rv = gate(at_##name);                                     \
    if (rv == CKR_OK) {                                            \
      rv = ((rv_t(*) parameters)real->functions[at_##name])arguments; \
    }                                                              \
    return leave(rv);                                              \
  }

PASS(enter, C_Initialize, (void *args), (args))
PASS(enter, C_Finalize, (void *reserved), (reserved))
PASS(enter, C_CloseAllSessions, (ulong_t slot), (slot))
PASS(enter_token, C_OpenSession, (ulong_t slot, ulong_t flags, void *app, void *notify, ulong_t *session),
     (slot, flags, app, notify, session))
PASS(enter_token, C_CloseSession, (ulong_t session), (session))
PASS(enter_token, C_Logout, (ulong_t session), (session))
PASS(enter_token, C_GetAttributeValue, (ulong_t session, ulong_t object, void *attributes, ulong_t count),
     (session, object, attributes, count))
PASS(enter_token, C_FindObjectsInit, (ulong_t session, void *attributes, ulong_t count),
     (session, attributes, count))
PASS(enter_token, C_FindObjects, (ulong_t session, ulong_t *objects, ulong_t most, ulong_t *count),
     (session, objects, most, count))
PASS(enter_token, C_FindObjectsFinal, (ulong_t session), (session))

/* Fixed-length texts are padded with blanks, and have no zero at their end. */
static void put(char *field, size_t length, const char *text) {
  memset(field, ' ', length);
  memcpy(field, text, strnlen(text, length));
}

static rv_t fault_C_GetInfo(unsigned char *info) {
  rv_t rv = enter(at_C_GetInfo);
  if (rv == CKR_OK) {
    rv = REAL(C_GetInfo, unsigned char *)(info);
  }
  if (rv == CKR_OK && fault.manufacturer[0]) {
    put((char *)info + 2, 32, fault.manufacturer);
  }
  return leave(rv);
}

/* A CK_SESSION_INFO begins with the slot. */
static rv_t fault_C_GetSessionInfo(ulong_t session, ulong_t *info) {
  rv_t rv = enter_token(at_C_GetSessionInfo);
  if (rv == CKR_OK) {
    rv = REAL(C_GetSessionInfo, ulong_t, ulong_t *)(session, info);
  }
  if (rv == CKR_OK && fault.stray > 0) {
    fault.stray--;
    info[0]++;
  }
  return leave(rv);
}

static rv_t fault_C_GetSlotList(unsigned char present, ulong_t *slots, ulong_t *count) {
  rv_t rv = enter(at_C_GetSlotList);
  if (rv == CKR_OK && fault.removed) {
    *count = 0;
  } else if (rv == CKR_OK) {
    rv = REAL(C_GetSlotList, unsigned char, ulong_t *, ulong_t *)(present, slots, count);
  }
  return leave(rv);
}

static rv_t fault_C_GetTokenInfo(ulong_t slot, struct token_info *info) {
  rv_t rv = enter(at_C_GetTokenInfo);
  if (rv == CKR_OK && fault.removed) {
    rv = CKR_TOKEN_NOT_PRESENT;
  }
  if (rv == CKR_OK) {
    rv = REAL(C_GetTokenInfo, ulong_t, struct token_info *)(slot, info);
  }
  if (rv == CKR_OK) {
    if (fault.serial[0]) {
      put(info->serial, sizeof info->serial, fault.serial);
    }
    if (fault.manufacturer[0]) {
      put(info->manufacturer, sizeof info->manufacturer, fault.manufacturer);
    }
    if (fault.most) {
      info->flags &= ~(ulong_t)(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
    }
    if (fault.most && !fault.shy) {
      info->flags |= fault.left < fault.most ? CKF_USER_PIN_COUNT_LOW : 0;
      info->flags |= fault.left == 1 ? CKF_USER_PIN_FINAL_TRY : 0;
      info->flags |= fault.left == 0 ? CKF_USER_PIN_LOCKED : 0;
    }
    info->flags |= fault.initial ? CKF_USER_PIN_TO_BE_CHANGED : 0;
  }
  return leave(rv);
}

/* Leaves out the hidden mechanism, and adds that of SM2. */
static rv_t fault_C_GetMechanismList(ulong_t slot, ulong_t *mechanisms, ulong_t *count) {
  rv_t rv = enter_token(at_C_GetMechanismList);
  if (rv != CKR_OK) {
    return leave(rv);
  }
  ulong_t all[256], found = 255, kept = 0;
  rv = REAL(C_GetMechanismList, ulong_t, ulong_t *, ulong_t *)(slot, all, &found);
  if (rv != CKR_OK) {
    return leave(rv);
  }
  for (ulong_t i = 0; i < found; i++) {
    if (all[i] != fault.hidden) {
      all[kept++] = all[i];
    }
  }
  if (fault.sm2) {
    all[kept++] = fault.sm2;
  }
  if (mechanisms && *count < kept) {
    rv = CKR_BUFFER_TOO_SMALL;
  } else if (mechanisms) {
    memcpy(mechanisms, all, kept * sizeof *all);
  }
  *count = kept;
  return leave(rv);
}

static rv_t fault_C_Login(ulong_t session, ulong_t user, unsigned char *pin, ulong_t length) {
  rv_t rv = enter_token(at_C_Login);
  if (rv == CKR_OK && fault.most && fault.left == 0) {
    rv = CKR_PIN_LOCKED;
  }
  if (rv == CKR_OK) {
    rv = REAL(C_Login, ulong_t, ulong_t, unsigned char *, ulong_t)(session, user, pin, length);
    if (rv == CKR_OK) {
      fault.left = fault.most;
    } else if (rv == CKR_PIN_INCORRECT && fault.most && --fault.left == 0) {
      rv = CKR_PIN_LOCKED;
    }
  }
  return leave(rv);
}

/* SM2 is begun with the key in the token, of P-256, so that the token says whether it may. */
static rv_t fault_C_SignInit(ulong_t session, struct mechanism *how, ulong_t key) {
  rv_t rv = enter_token(at_C_SignInit);
  if (rv == CKR_OK && how->mechanism == fault.hidden) {
    rv = CKR_MECHANISM_INVALID;
  }
  if (rv == CKR_OK) {
    struct mechanism ecdsa = {CKM_ECDSA, NULL, 0};
    fault.sm2_started = fault.sm2 && how->mechanism == fault.sm2;
    rv = REAL(C_SignInit, ulong_t, struct mechanism *, ulong_t)(
        session, fault.sm2_started ? &ecdsa : how, key);
  }
  return leave(rv);
}

/* Signs a digest with SM2, and writes r and s side by side, as PKCS#11 does for ECDSA. */
static rv_t sign_sm2(const unsigned char *digest, size_t length, unsigned char *signature) {
  unsigned char der[80];
  size_t der_length = sizeof der;
  const unsigned char *at = der;
  ECDSA_SIG *pair = NULL;
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(fault.sm2_key, NULL);
  int done = context && EVP_PKEY_sign_init(context) == 1 &&
             EVP_PKEY_sign(context, der, &der_length, digest, length) == 1 &&
             (pair = d2i_ECDSA_SIG(NULL, &at, (long)der_length)) != NULL &&
             BN_bn2binpad(ECDSA_SIG_get0_r(pair), signature, 32) == 32 &&
             BN_bn2binpad(ECDSA_SIG_get0_s(pair), signature + 32, 32) == 32;
  ECDSA_SIG_free(pair);
  EVP_PKEY_CTX_free(context);
  return done ? CKR_OK : CKR_GENERAL_ERROR;
}

static rv_t fault_C_Sign(ulong_t session, unsigned char *data, ulong_t length,
                         unsigned char *signature, ulong_t *signature_length) {
  rv_t wanted = enter_token(at_C_Sign);
  /* The real one is called even for a failure, as that ends the operation. */
  rv_t rv = REAL(C_Sign, ulong_t, unsigned char *, ulong_t, unsigned char *, ulong_t *)(
      session, data, length, signature, signature_length);
  if (wanted == CKR_OK && rv == CKR_OK && fault.sm2_started) {
    rv = length == 32 && fault.sm2_key ? sign_sm2(data, length, signature) : CKR_FUNCTION_FAILED;
    *signature_length = 64;
  }
  return leave(wanted == CKR_OK ? rv : wanted);
}

/* Loads the real driver, once; a process that no test steers is told by P11FAULT_TRIES of its
   environment how many of ten tries are left. */
static rv_t load(void) {
  if (!real) {
    void *driver = dlopen(REAL_DRIVER, RTLD_NOW | RTLD_LOCAL);
    rv_t (*get)(struct function_list **) =
        driver ? (rv_t(*)(struct function_list **))dlsym(driver, "C_GetFunctionList") : NULL;
    if (!get || get(&real) != CKR_OK) {
      fprintf(stderr, "p11fault: cannot use %s\n", REAL_DRIVER);
      return CKR_GENERAL_ERROR;
    }
    list = *real;
    const char *tries = getenv("P11FAULT_TRIES");
    if (tries) {
      fault.most = 10;
      fault.left = atoi(tries);
    }
#define STAND_IN(place, name) list.functions[place] = (void *)fault_##name;
    FUNCTIONS(STAND_IN)
  }
  return CKR_OK;
}

/* The one function that a driver must export. */
rv_t C_GetFunctionList(struct function_list **functions) {
  rv_t rv = load();
  *functions = &list;
  return rv;
}

static int place_of(const char *name) {
  for (int place = 0; place < COUNT; place++) {
    if (names[place] && strcmp(names[place], name) == 0) {
      return place;
    }
  }
  fprintf(stderr, "p11fault: no such function: %s\n", name);
  return COUNT - 1;
}

/* Nothing is to happen, and nothing was counted; to be called before all that follow. */
int p11fault_reset(void) {
  EVP_PKEY_free(fault.sm2_key);
  memset(&fault, 0, sizeof fault);
  return load() == CKR_OK;
}

/* How often a function was called. */
long p11fault_calls(const char *name) { return fault.calls[place_of(name)]; }

/* How often any function was called. */
long p11fault_total(void) { return fault.total; }

/* How often a function was called while another one ran. */
long p11fault_overlaps(void) { return fault.overlaps; }

/* A function succeeds a few times, and then returns a code as many times as told. */
void p11fault_fail(const char *name, unsigned code, int after, int times) {
  int place = place_of(name);
  fault.codes[place] = code;
  fault.skips[place] = after;
  fault.failures[place] = times;
}

/* So many wrong PINs lock it; when it is shy it never shows that by its flags. */
void p11fault_count_tries(int most, int shy) {
  fault.most = fault.left = most;
  fault.shy = shy;
}

/* Somebody else in the process starts the driver, and ends it. */
void p11fault_start_elsewhere(void) { REAL(C_Initialize, void *)(NULL); }
void p11fault_end_elsewhere(void) { REAL(C_Finalize, void *)(NULL); }

/* The PIN was never changed. */
void p11fault_initial_pin(void) { fault.initial = 1; }

/* The handle of the next session that is asked about was given to one with another token. */
void p11fault_stray(void) { fault.stray = 1; }

/* Pulls the token out now. */
void p11fault_pull_out(void) { pull_out(); }

/* Pulls the token out right before a call, counted over all functions from 1. */
void p11fault_pull_out_at(int call) { fault.pull_at = call; }

/* Puts it back; one of another serial number, if one is given. */
void p11fault_put_back(const char *serial) {
  fault.removed = 0;
  snprintf(fault.serial, sizeof fault.serial, "%s", serial);
}

/* A mechanism that the token does not have. */
void p11fault_hide(unsigned mechanism) { fault.hidden = mechanism; }

/* The token is of this maker and signs with SM2 by this mechanism; the key is a file in PEM. */
int p11fault_sm2(const char *maker, unsigned mechanism, const char *key) {
  FILE *file = fopen(key, "r");
  if (!file) {
    return 0;
  }
  fault.sm2_key = PEM_read_PrivateKey(file, NULL, NULL, NULL);
  fclose(file);
  fault.sm2 = mechanism;
  snprintf(fault.manufacturer, sizeof fault.manufacturer, "%s", maker);
  return fault.sm2_key != NULL;
}
