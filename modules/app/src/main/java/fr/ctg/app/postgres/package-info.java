/**
 * The PostgreSQL that the product brings along, for whoever has none: unpacked, created, started
 * and stopped with the application, started again when it dies, and as durable as an ordinary one.
 *
 * <p>{@link fr.ctg.app.postgres.PostgresEmbarque} is the way in. Under the data folder:
 *
 * <pre>
 * verrou               held as long as the application runs
 * secrets.properties   the generated passwords, for the owner's eyes only
 * programmes/          PostgreSQL's own programs, by version
 * postgres/            the cluster (every table, every row)
 * journaux/            what PostgreSQL says
 * </pre>
 */
package fr.ctg.app.postgres;
