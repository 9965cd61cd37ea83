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

public static class SaveTrack
{
    /// <summary>Adds a track when <c>TrackId</c> is null, otherwise changes one; with a version, only if nobody else changed it since.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid? TrackId, TrackInput Track, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Track.Name).Must(TextInput.IsGiven).WithMessage(_ => texts["Give a name in at least one language."]).OverridePropertyName("Name");
            RuleFor(c => c.Track.Name).Must(t => TextInput.IsAtMost(t, 200)).WithMessage(_ => texts["At most {0} characters.", 200]).OverridePropertyName("Name");
            RuleFor(c => c.Track.Colour).Must(Track.IsColour).WithMessage(_ => texts["Give a colour such as #1B5FAA."]).OverridePropertyName("Colour");
        }
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var tracks = await db.Tracks().Where(t => t.EventId == @event.Id).ToListAsync(cancellationToken);
            var track = command.TrackId is { } id ? tracks.Find(t => t.Id == id) ?? throw new NotFoundException("track") : null;
            var name = TextInput.ToText(command.Track.Name);
            if (track is null)
            {
                var slug = Slug.Of(name.In(@event.MainLanguage));
                var code = Slug.Unique(slug.Length > 50 ? slug[..50] : slug, "track", tracks.Select(t => t.Code).ToHashSet());
                track = Track.Of(@event.Id, code, name, command.Track.Colour, tracks.Select(t => t.Position + 1).DefaultIfEmpty(0).Max());
                db.Tracks().Add(track);
                return track.Id;
            }

            StaleException.ThrowIfOther(command.Version, track.Version);
            track.Describe(name, command.Track.Colour);
            track.MoveTo(command.Track.Position);
            return track.Id;
        }
    }
}
