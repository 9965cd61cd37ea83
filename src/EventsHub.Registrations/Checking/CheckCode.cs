using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Checking;

/// <summary>Tells a door with network whether a code admits, and whom. Unlike a device on its own it also knows the codes from before keys could be turned over.</summary>
public static class CheckCode
{
    /// <summary>The longest text that is looked at, in characters.</summary>
    public const int MaxLength = 500;

    /// <param name="EventCode">The code of the event at whose door it is.</param>
    /// <param name="Code">The text as scanned; blanks and line ends around it do not count.</param>
    [RequiresPermission(Permission.CheckTickets)]
    public sealed record Query(string EventCode, string Code) : IQuery<Result>, IForEvent;

    /// <param name="Outcome">Whether it admits, or why not.</param>
    /// <param name="Sentence">The same in the current language, for the screen at the door.</param>
    /// <param name="Kind">On what the code stands; null when nobody was found.</param>
    /// <param name="Registration">The code of the registration; null when nobody was found.</param>
    /// <param name="Name">The name of the person; null when nobody was found.</param>
    /// <param name="Help">What would help whoever is not let in; null when nothing does.</param>
    public sealed record Result(CodeOutcome Outcome, string Sentence, CodeKind? Kind, string? Registration, string? Name, Help? Help);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Code).NotEmpty().MaximumLength(MaxLength).WithMessage(_ => texts["Send the text of one code."]);
    }

    internal sealed class Handler(EventsHubDb db, EventKeys keys, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var text = query.Code.Trim();
            return OldCode.RegistrationIn(text) is { } id
                ? await CheckOldAsync(@event, text, id, cancellationToken)
                : await CheckSignedAsync(@event, text, SignedCode.Read(text, out _), cancellationToken);
        }

        private async Task<Result> CheckSignedAsync(HostedEvent @event, string text, SignedCode? code, CancellationToken cancellationToken)
        {
            var (keyId, reference) = (code?.KeyId, code?.Registration);
            var named = db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id && r.Code == reference);
            var others = await keys.PublicKeyRows.Where(k => k.KeyId == keyId && k.EventId != @event.Id).ToListAsync(cancellationToken);
            var check = new CodeVerifier(await CheckLists.ReadAsync(keys, @event, named, cancellationToken), [.. others.Select(CheckLists.ToCheckKey)]).Check(text);
            if (check.Outcome is not (CodeOutcome.Valid or CodeOutcome.Replaced or CodeOutcome.Cancelled))
            {
                return Of(check.Outcome, null, null);
            }

            return await named.FirstOrDefaultAsync(cancellationToken) is { } registration ? Of(check.Outcome, code!.Kind, registration) : Of(CodeOutcome.UnknownRegistration, null, null);
        }

        private async Task<Result> CheckOldAsync(HostedEvent @event, string text, Guid registrationId, CancellationToken cancellationToken)
        {
            var registration = await db.Registrations().AsNoTracking().FirstOrDefaultAsync(r => r.Id == registrationId, cancellationToken);
            var key = registration is null ? null : await keys.OldKeyAsync(registration.EventId, cancellationToken);
            if (registration is null || key is null || !OldCode.IsOf(key, registration.Id, text))
            {
                return Of(key is null ? CodeOutcome.UnknownKey : CodeOutcome.Altered, null, null);
            }

            return registration.EventId != @event.Id ? Of(CodeOutcome.OtherEvent, null, null)
                : key.IsRevoked ? Of(CodeOutcome.KeyRevoked, null, null)
                : Of(registration.Standing.OutcomeOf(CodeKind.TicketOrBadge, 0), CodeKind.TicketOrBadge, registration);
        }

        // What a code says is not enough: the person must also have come as far as to be let in.
        private Result Of(CodeOutcome outcome, CodeKind? kind, Registration? registration) =>
            outcome is CodeOutcome.Valid or CodeOutcome.Cancelled && registration?.MayEnter.Reason is { } reason
                ? new(registration.Status == RegistrationStatus.Cancelled ? CodeOutcome.Cancelled : CodeOutcome.NotConfirmed, texts[reason.Text, [.. reason.Args]], kind, registration.Code, registration.Name.Native, reason.Help)
                : new(outcome, texts[SentenceOf(outcome)], kind, registration?.Code, registration?.Name.Native, null);

        private static string SentenceOf(CodeOutcome outcome) => outcome switch
        {
            CodeOutcome.Valid => "Valid.",
            CodeOutcome.UnknownVersion => "This code is of a newer kind than this program knows. Bring the program up to date.",
            CodeOutcome.UnknownKey => "This code is not from this event.",
            CodeOutcome.KeyRevoked => "This code does not count any more: its key was revoked. The person needs a new ticket or badge.",
            CodeOutcome.Altered => "This code is not genuine.",
            CodeOutcome.OtherEvent => "This is a ticket or badge of another event.",
            CodeOutcome.Replaced => "Replaced by a newer ticket or badge. Ask for that one.",
            CodeOutcome.UnknownRegistration => "This code is genuine, but nobody is registered under it.",
            _ => "This is no code of a ticket or badge. Scan it again.",
        };
    }
}
