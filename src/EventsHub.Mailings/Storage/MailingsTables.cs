using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Storage;

/// <summary>The tables of this module.</summary>
internal static class MailingsTables
{
    public static DbSet<Mailing> Mailings(this EventsHubDb db) => db.Set<Mailing>();

    public static DbSet<MailingRecipient> MailingRecipients(this EventsHubDb db) => db.Set<MailingRecipient>();

    public static DbSet<MailingTest> MailingTests(this EventsHubDb db) => db.Set<MailingTest>();

    public static DbSet<MailWording> MailWordings(this EventsHubDb db) => db.Set<MailWording>();

    public static DbSet<Unsubscription> Unsubscriptions(this EventsHubDb db) => db.Set<Unsubscription>();
}
