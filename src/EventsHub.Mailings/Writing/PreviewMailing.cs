using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Writing;

/// <summary>Shows a mailing as one of its readers gets it. Links that would let in are replaced by pages that open nothing.</summary>
public static class PreviewMailing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    /// <param name="Person">The code of the registration of the reader; null for the first. Somebody who is not among the readers is shown as well.</param>
    /// <param name="Language">The language (BCP 47); null for that of the reader.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, Guid Id, string? Person = null, string? Language = null) : IQuery<Result>, IForEvent;

    /// <param name="Subject">The subject, filled; null when nobody is among the readers, as is all that follows.</param>
    /// <param name="Text">The plain text.</param>
    /// <param name="Html">The HTML.</param>
    /// <param name="Language">The language shown.</param>
    /// <param name="Languages">The languages that it is written in.</param>
    /// <param name="Person">The code of the reader.</param>
    /// <param name="Name">The name of the reader.</param>
    /// <param name="Place">Their place among the readers, from 1; 0 when they are not among them.</param>
    /// <param name="Total">How many registrations are among the readers.</param>
    /// <param name="Previous">The code of the reader before; null for none.</param>
    /// <param name="Next">The code of the next reader; null for none.</param>
    public sealed record Result(
        string? Subject, string? Text, string? Html, string? Language, IReadOnlyList<string> Languages, string? Person, string? Name, int Place, int Total, string? Previous, string? Next);

    internal sealed class Handler(EventsHubDb db, Letters letters, PublicAddress address, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var mailing = await db.MailingToReadAsync(@event.Id, query.Id, cancellationToken);
            IReadOnlyList<string> languages = [.. WrittenIn.InOrder(mailing.Text.All.Keys, @event)];
            var readers = await db.AddresseeRows(@event, AttendeeSegment.Of(mailing.Segment), time.GetUtcNow().UtcDateTime).OrderBy(r => r.SortKey).ThenBy(r => r.Id).Select(r => new { r.Id, r.Code }).ToListAsync(cancellationToken);
            var place = query.Person is null ? 0 : readers.FindIndex(r => r.Code == query.Person);
            var id = place >= 0 ? readers.ElementAtOrDefault(place)?.Id
                : await db.AttendeeRows().Where(r => r.EventId == @event.Id && r.Code == query.Person).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("registration");
            if (id is not { } reader)
            {
                return new(null, null, null, null, languages, null, null, 0, 0, null, null);
            }

            var read = await letters.ReadAsync(mailing, reader, query.Language is { } asked && languages.Contains(asked) ? asked : @event.MainLanguage, cancellationToken);
            var language = query.Language is { } chosen && languages.Contains(chosen) ? chosen : mailing.LanguageFor(read.Language, @event.MainLanguage);
            if (language != @event.MainLanguage && query.Language != language)
            {
                read = await letters.ReadAsync(mailing, reader, language, cancellationToken);
            }

            var letter = letters.Write(@event, mailing, read, language, address.Of(OwnPages.Ask(@event.Code)), mailing.IsEssential ? null : address.Of(UnsubscribeLinks.Example(@event.Code)));
            var mail = letter.To(Guid.Empty, "");
            return new(
                mail.Subject, mail.Text, mail.Html, language, languages, read.Code, read.Name.Native, place + 1, readers.Count,
                place > 0 ? readers[place - 1].Code : null, place >= 0 && place + 1 < readers.Count ? readers[place + 1].Code : null);
        }
    }
}
