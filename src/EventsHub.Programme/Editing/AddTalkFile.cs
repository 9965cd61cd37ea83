using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Adds a file to a talk: slides, a paper, a poster.</summary>
public static class AddTalkFile
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="Name">File name as uploaded.</param>
    /// <param name="Content">The file's bytes.</param>
    /// <param name="Version">The version of the talk on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, string Name, byte[] Content, int? Version = null) : ICommand<Guid>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Content).Must(c => c.Length > 0).WithMessage(_ => texts["Choose a file that is not empty."]).OverridePropertyName("File");
            RuleFor(c => c.Content).Must(c => c.Length <= TalkFile.MaxBytes).WithMessage(_ => texts["The file is larger than {0} MB. Make it smaller, or give a link to it.", TalkFile.MaxBytes / 1048576]).OverridePropertyName("File");
            RuleFor(c => c.Name).Must((c, _) => c.Content.Length is 0 or > TalkFile.MaxBytes || FileKinds.MediaTypeOf(SafeName(c.Name), c.Content) is not null)
                .WithMessage(_ => texts["This is no file of a kind that is accepted, or not what its name says. Accepted are {0}.", string.Join(", ", FileKinds.Extensions)]).OverridePropertyName("File");
        }
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().Include(t => t.Files).FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            var content = new StoredFile { EventId = eventId, Content = command.Content };
            var name = SafeName(command.Name);
            var file = talk.Attach(name, FileKinds.MediaTypeOf(name, command.Content)!, command.Content.Length, content.Id);
            db.StoredFiles.Add(content);
            return file.Id;
        }
    }

    // Some browsers send the full path; only the last part is kept.
    private static string SafeName(string name)
    {
        var last = CleanText.Line(name.Split('/', '\\')[^1]);
        var end = Path.GetExtension(last);
        return last.Length <= 200 ? last : last[..(200 - end.Length)] + end;
    }
}
