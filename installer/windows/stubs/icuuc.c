/* For building under Wine, never shipped. Windows 10 and 11 bring icuuc.dll and Wine does not; Qt
 * links it and asks it only for character sets that this program never reads. Each function says
 * "no such converter", which Qt takes for an answer. */
#define EXPORT __declspec(dllexport)
enum { FILE_ACCESS_ERROR = 4 };

static void fail(int *status) { if (status) *status = FILE_ACCESS_ERROR; }

EXPORT void *ucnv_open(const char *name, int *status) { fail(status); return 0; }
EXPORT const char *ucnv_getName(const void *converter, int *status) { fail(status); return ""; }
EXPORT const char *ucnv_getAvailableName(int n) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *n, const char *standard, int *status) { fail(status); return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT void ucnv_setToUCallBack(void) {}
EXPORT void ucnv_setFromUCallBack(void) {}
EXPORT void ucnv_getToUCallBack(const void *converter, void **action, const void **context) {}
EXPORT void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) {}
EXPORT void ucnv_cbToUWriteUChars(void) {}
EXPORT void ucnv_cbFromUWriteUChars(void) {}
EXPORT void ucnv_toUnicode(void) {}
EXPORT void ucnv_fromUnicode(void) {}
EXPORT int ucnv_toUCountPending(const void *converter, int *status) { return 0; }
EXPORT int ucnv_fromUCountPending(const void *converter, int *status) { return 0; }
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
