using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using FluentValidation;
using MediatR;

namespace EventsHub.People.Directory;

/// <summary>Changes what is known of a person. All roles of theirs, such as registration and talks, show it at once.</summary>
public static class EditPerson
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="PersonId">Id of the person.</param>
    /// <param name="Details">What is known from now on.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManagePeople)]
    public sealed record Command(string EventCode, Guid PersonId, ProfileInput Details, int? Version = null) : ICommand<int>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Details).NotNull().SetValidator(new ProfileInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, EventPeople people) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var person = await db.PersonAsync(eventId, command.PersonId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, person.Version);
            person.Correct(command.Details.ToDetails());
            await people.FollowAsync(new Dictionary<Guid, PersonRow> { [person.Id] = person.ToRow() }, cancellationToken);
            await people.EndLinksAsync(person.FormerAddresses.Count > 0 ? [person.Id] : [], token: null, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return person.Version;
        }
    }
}
