package fr.ctg.platform.journal;

/**
 * A head that the caller knows from elsewhere: published, or read on another day.
 *
 * @param position the entry, from 1
 * @param empreinte its hash then
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TeteConnue(long position, byte[] empreinte) {}
