// libcurl brings some thirty libraries with it, and most commands send nothing: it is opened when the first letter goes
// out, so that every other command starts in a third of the time.
//
// Swift cannot call variadic functions either: one function for each type that libcurl's options take. Where libcurl is not
// installed they all answer CURLE_FAILED_INIT.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>

static inline void *ccurl_find(const char *name) {
  // Opening it again counts references and returns the same.
  void *library = dlopen("libcurl.so.4", RTLD_NOW);
  return library ? dlsym(library, name) : NULL;
}

#define CCURL(name) ((__typeof__(&curl_##name))ccurl_find("curl_" #name))

static inline CURLcode ccurl_start(void) {
  __typeof__(&curl_global_init) start = CCURL(global_init);
  return start ? start(CURL_GLOBAL_DEFAULT) : CURLE_FAILED_INIT;
}

static inline CURL *ccurl_open(void) {
  __typeof__(&curl_easy_init) open = CCURL(easy_init);
  return open ? open() : NULL;
}

static inline CURLcode ccurl_perform(CURL *handle) {
  return handle ? CCURL(easy_perform)(handle) : CURLE_FAILED_INIT;
}

static inline void ccurl_close(CURL *handle) {
  if (handle) CCURL(easy_cleanup)(handle);
}

static inline const char *ccurl_words(CURLcode code) {
  __typeof__(&curl_easy_strerror) words = CCURL(easy_strerror);
  return words ? words(code) : "";
}

static inline struct curl_slist *ccurl_append(struct curl_slist *list, const char *text) {
  __typeof__(&curl_slist_append) append = CCURL(slist_append);
  return append ? append(list, text) : NULL;
}

static inline void ccurl_free(struct curl_slist *list) {
  if (list) CCURL(slist_free_all)(list);
}

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, curl_write_callback value) {
  return handle ? CCURL(easy_setopt)(handle, option, value) : CURLE_FAILED_INIT;
}

static inline CURLcode ccurl_set_debug(CURL *handle, curl_debug_callback value) {
  return handle ? CCURL(easy_setopt)(handle, CURLOPT_DEBUGFUNCTION, value) : CURLE_FAILED_INIT;
}

// The option lost a letter in 8.2.
static inline CURLcode ccurl_allow_failing_recipients(CURL *handle) {
#if LIBCURL_VERSION_NUM < 0x080200
  return ccurl_set_long(handle, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
#else
  return ccurl_set_long(handle, CURLOPT_MAIL_RCPT_ALLOWFAILS, 1L);
#endif
}

static inline long ccurl_response_code(CURL *handle) {
  long code = 0;
  if (!handle) return 0;
  return CCURL(easy_getinfo)(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

// The seconds after which a server asks to try again, 0 where it does not say.
static inline long ccurl_retry_after(CURL *handle) {
  curl_off_t seconds = 0;
  if (!handle) return 0;
  return CCURL(easy_getinfo)(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK ? (long)seconds : 0;
}
