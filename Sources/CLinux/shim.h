// glibc declares these only under _GNU_SOURCE, which Swift's view of glibc is built without.
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int syncfs(int);
