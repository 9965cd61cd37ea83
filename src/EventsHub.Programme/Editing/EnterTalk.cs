using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Quick entry: adds a talk from a single line, at the end of a session or as one that waits for a place.</summary>
public static class EnterTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="SessionId">Id of the session to add it to; null when it is to wait for a place.</param>
    /// <param name="Title">Title in the main language of the event.</param>
    /// <param name="Speakers">Names separated by commas or semicolons; unknown names become new speakers.</param>
    /// <param name="Type">Code of a talk type; null for none.</param>
    /// <param name="Minutes">Length in minutes; null for that of the type.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid? SessionId, string? Title, string? Speakers, string? Type, int? Minutes) : ICommand<Result>, IForEvent;

    /// <param name="SessionId">Id of the session that holds it; null when it waits for a place.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="NewSpeakers">Names that became new people.</param>
    public sealed record Result(Guid? SessionId, Guid TalkId, IReadOnlyList<string> NewSpeakers);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Title).Must(t => CleanText.Line(t).Length > 0).WithMessage(_ => texts["Give a title."]);
            RuleFor(c => c.Title).Must(t => CleanText.Line(t).Length <= TextInput.MaxTitle).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxTitle]);
            RuleFor(c => c.Minutes).InclusiveBetween(1, Session.MaxMinutes).WithMessage(_ => texts["Give a length from 1 to {0} minutes.", Session.MaxMinutes]);
        }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var session = command.SessionId is { } id ? await db.SessionWithTalksAsync(@event.Id, id, cancellationToken) : null;
            var input = new TalkInput
            {
                Title = new() { [@event.MainLanguage] = command.Title },
                Type = command.Type,
                DurationMinutes = command.Minutes,
                Position = (session?.Talks.Count ?? 0) + 1,
                Speakers = [.. (command.Speakers ?? "").Split(SpeakerNames.Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => new TalkSpeakerInput { Name = name })],
            };
            var talk = Talk.Of(@event.Id, new(new()));
            session?.TakeIn(talk);
            try
            {
                await input.ApplyToAsync(talk, session, db, texts, cancellationToken);
            }
            catch (ValidationFailedException refused)
            {
                // The quick entry has a single field for all names, so errors are reported there.
                throw new ValidationFailedException([.. refused.Failures.Select(f => f.Property.StartsWith("Speakers", StringComparison.Ordinal) ? f with { Property = "Speakers" } : f)]);
            }

            talk.AddressAs(await db.FreeSlugAsync(talk, @event, cancellationToken));
            db.Talks().Add(talk);
            return new(session?.Id, talk.Id, [.. db.Speakers().Local.Where(s => db.Entry(s).State == EntityState.Added).Select(s => s.Name.Native)]);
        }
    }
}
