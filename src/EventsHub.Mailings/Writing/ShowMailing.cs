using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Writing;

/// <summary>Shows a mailing: what it says, whom it reaches, how far it has come, and what came back.</summary>
public static class ShowMailing
{
    /// <summary>The most addresses listed that got nothing; the file has all.</summary>
    public const int MostListed = 200;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the mailing.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<Result>, IForEvent;

    public sealed record Result : IVersioned
    {
        public required Guid Id { get; init; }

        /// <summary>To be sent back with a change, so that a change based on outdated data is refused.</summary>
        public required int Version { get; init; }

        /// <summary>What it says, and to whom.</summary>
        public required MailingInput Mailing { get; init; }

        /// <summary>The subject in the current language, or else in the event's main one.</summary>
        public required string Subject { get; init; }

        /// <summary>Whom it goes to in words, such as <c>Ticket: Regular</c>; empty for everybody.</summary>
        public required IReadOnlyList<string> SegmentInWords { get; init; }

        public required MailingState State { get; init; }

        /// <summary>To how many addresses it goes now. Once it is released, to how many it went.</summary>
        public required Readers Readers { get; init; }

        /// <summary>What became of it.</summary>
        public required RecipientCounts Counts { get; init; }

        /// <summary>When it was last written (UTC).</summary>
        public required DateTime WrittenAt { get; init; }

        /// <summary>The name of whoever wrote it last; null for the operator.</summary>
        public string? WrittenBy { get; init; }

        /// <summary>When it was released (UTC); null before.</summary>
        public DateTime? ReleasedAt { get; init; }

        /// <summary>The name of whoever released it; null for the operator, and before.</summary>
        public string? ReleasedBy { get; init; }

        /// <summary>When it was last stopped (UTC); null while it never was.</summary>
        public DateTime? StoppedAt { get; init; }

        /// <summary>The name of whoever last stopped it; null for the operator, and while it never was.</summary>
        public string? StoppedBy { get; init; }

        /// <summary>When nobody was left to send it to (UTC); null before.</summary>
        public DateTime? SentAt { get; init; }

        /// <summary>The languages of the event, the main one first.</summary>
        public required IReadOnlyList<string> Languages { get; init; }

        /// <summary>Who did not get it: refused or come back, the latest first; at most <see cref="MostListed"/>.</summary>
        public required IReadOnlyList<Failed> NotReached { get; init; }
    }

    /// <param name="Code">The code of the registration.</param>
    /// <param name="Name">The name of the person.</param>
    /// <param name="Address">The address.</param>
    /// <param name="State">Refused or come back.</param>
    /// <param name="At">When (UTC).</param>
    /// <param name="Status">The status with which it came back, such as 5.1.1; null when it was refused.</param>
    /// <param name="IsPermanent">True when it came back for good; null when it was refused.</param>
    /// <param name="Reason">Why: what the mail server said, or what is kept of a refusal.</param>
    public sealed record Failed(string Code, string Name, string Address, RecipientState State, DateTime At, string? Status, bool? IsPermanent, string Reason);

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var mailing = await db.MailingToReadAsync(@event.Id, query.Id, cancellationToken);
            var segment = AttendeeSegment.Of(mailing.Segment);
            var fields = await db.SegmentFieldsAsync(access, @event, texts, cancellationToken);
            Guid?[] by = [mailing.WrittenBy, mailing.ReleasedBy, mailing.StoppedBy];
            var ids = by.OfType<Guid>().Distinct().ToList();
            var names = await db.AccountNamesOf().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
            string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
            var counts = (await RecipientCounts.ReadAsync(db, db.Mailings().Where(m => m.Id == mailing.Id), cancellationToken)).GetValueOrDefault(mailing.Id, RecipientCounts.None);
            return new()
            {
                Id = mailing.Id,
                Version = mailing.Version,
                Mailing = MailingInput.Of(mailing, @event),
                Subject = mailing.Subject.In(Languages.Current, @event.MainLanguage),
                SegmentInWords = [.. SegmentWords.Of(segment, fields, texts)],
                State = mailing.State,
                Readers = mailing.State == MailingState.Draft
                    ? await Readers.CountAsync(db, @event, segment, mailing.IsEssential, time.GetUtcNow().UtcDateTime, cancellationToken)
                    : new(mailing.ReleasedTo ?? 0, counts.Unsubscribed),
                Counts = counts,
                WrittenAt = mailing.WrittenAt,
                WrittenBy = Name(mailing.WrittenBy),
                ReleasedAt = mailing.ReleasedAt,
                ReleasedBy = Name(mailing.ReleasedBy),
                StoppedAt = mailing.StoppedAt,
                StoppedBy = Name(mailing.StoppedBy),
                SentAt = mailing.SentAt,
                Languages = @event.Languages,
                NotReached = counts.Refused + counts.Bounced == 0 ? [] : await NotReached.Of(db, mailing.Id).Take(MostListed).ToListAsync(cancellationToken),
            };
        }
    }
}
