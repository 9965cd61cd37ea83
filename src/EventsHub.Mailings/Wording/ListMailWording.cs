using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Wording;

/// <summary>The mails that people get by themselves, and which of them have words of the organisers.</summary>
public static class ListMailWording
{
    /// <param name="EventCode">The event's code.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <param name="Mails">All mails, in the order in which people get them.</param>
    public sealed record Result(IReadOnlyList<Listed> Mails);

    /// <param name="Mail">The mail.</param>
    /// <param name="Languages">The languages in which it has words of the organisers (BCP 47); none when all readers get the built-in ones.</param>
    /// <param name="WrittenAt">When its words were last written, or the built-in ones taken again (UTC); null while that never was.</param>
    /// <param name="WrittenBy">The name of whoever did it; null for the operator, and while it never was.</param>
    public sealed record Listed(RegistrationMail Mail, IReadOnlyList<string> Languages, DateTime? WrittenAt, string? WrittenBy);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var written = await db.MailWordings().AsNoTracking().Where(w => w.EventId == @event.Id)
                .Select(w => new { w.Mail, w.Text, w.WrittenAt, WrittenBy = db.AccountNamesOf().Where(a => a.Id == w.WrittenBy).Select(a => a.Name).FirstOrDefault() })
                .ToDictionaryAsync(w => w.Mail, cancellationToken);
            return new([.. Enum.GetValues<RegistrationMail>().Select(mail => written.GetValueOrDefault(mail) is { } own
                ? new Listed(mail, [.. WrittenIn.InOrder(own.Text.All.Keys, @event)], own.WrittenAt, own.WrittenBy)
                : new Listed(mail, [], null, null))]);
        }
    }
}
