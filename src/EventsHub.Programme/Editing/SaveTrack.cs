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
            RuleFor(c => c.Track.Colour).Must(TrackInput.IsColour).WithMessage(_ => texts["Give a colour such as #1B5FAA."]).OverridePropertyName("Colour");
        }
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var tracks = await db.Tracks().Where(t => t.EventId == @event.Id).ToListAsync(cancellationToken);
            var track = command.TrackId is { } id ? tracks.Find(t => t.Id == id) ?? throw new NotFoundException("track") : null;
            if (track is null)
            {
                track = new Track { EventId = @event.Id, Position = tracks.Select(t => t.Position + 1).DefaultIfEmpty(0).Max() };
                var slug = Slug.Of(TextInput.ToText(command.Track.Name).In(@event.MainLanguage));
                track.Code = Slug.Unique(slug.Length > 50 ? slug[..50] : slug, "track", tracks.Select(t => t.Code).ToHashSet());
                db.Tracks().Add(track);
            }
            else
            {
                StaleException.ThrowIfOther(command.Version, track.Version);
                track.Position = command.Track.Position;
            }

            track.Name = TextInput.ToText(command.Track.Name);
            track.Colour = command.Track.Colour.ToUpperInvariant();
            return track.Id;
        }
    }
}
