using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Groups;

/// <summary>Whoever was invited to a place of a group, or named for it, says who they are and what they need, and agrees to the terms. Its leader sees that it is done, and no more.</summary>
public static class FillPlace
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Token">The token of the person's link.</param>
    /// <param name="Version">The version with which the form was filled in; null skips the check.</param>
    /// <param name="Person">The person who attends.</param>
    /// <param name="Options">The codes of the options wanted, those already ordered included.</param>
    /// <param name="Answers">What the person answers to the questions of the event; null for nothing.</param>
    /// <param name="Consent">True when the person accepts the terms, which is required.</param>
    /// <param name="Language">The language of mails and ticket from now on (BCP 47).</param>
    [OpenToAll("The token is the permission.")]
    public sealed record Command(
        string EventCode, string Token, int? Version, AttendeeInput Person, IReadOnlyList<string> Options, AnswersInput? Answers, bool Consent, string Language) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Person).NotNull().SetValidator(new AttendeeInputValidator(texts));
            RuleFor(c => c.Options).NotNull();
            RuleFor(c => c.Consent).Equal(true).WithMessage(_ => texts["Please agree to the terms to register."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people, Texts texts, TimeProvider time) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var id = await OwnLinks.RegistrationOfAsync(db, command.EventCode, command.Token, now, cancellationToken);
            var file = await RegistrationFile.LoadAsync(db, id, cancellationToken);
            var (@event, order, place) = file;
            @event.MayGroupsNamePeople(now).Demand();
            place.MayBeFilledIn.Demand();
            StaleException.ThrowIfOther(command.Version, file.Version);
            await db.LoadAnswersAsync(place, cancellationToken);
            var wasNamed = place.IsNamed;
            var change = ChangeOwnRegistration.Take(
                new(command.EventCode, command.Token, command.Version, command.Person, command.Options, null, null, Answers: command.Answers ?? new(new Dictionary<string, List<string?>>())),
                file, voucher: null, await db.FormInUseAsync(@event.Id, cancellationToken), texts, command.Language, now);
            place.AcceptTerms(now);
            order.Name(place, now);
            // Whoever is registered by this gets their ticket by that mail; who was registered before, one with what they have filled in.
            order.Changed(place, tell: wasNamed, change);
            await people.SettleAsync(@event.Id, [place], WhoSays.Anybody, cancellationToken, command.Token);
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.MoveAsync(db, @event, change, now, cancellationToken);
            return place.Code;
        }
    }
}
