using EventsHub.Conference.Domain;
using EventsHub.Documents.Images;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Reads, checks and changes the logo of an event.</summary>
internal static class EventLogo
{
    /// <summary>The image file of the logo; null when the event has none.</summary>
    public static async Task<byte[]?> LogoOfAsync(this EventsHubDb db, Event @event, CancellationToken cancellationToken) =>
        @event.LogoFileId is { } id ? await db.StoredFiles.AsNoTracking().Where(f => f.Id == id).Select(f => f.Content).FirstOrDefaultAsync(cancellationToken) : null;

    /// <summary>Sets the logo, or removes it when null. The same file again changes nothing.</summary>
    public static async Task ChangeLogoAsync(this EventsHubDb db, Event @event, byte[]? picture, CancellationToken cancellationToken)
    {
        var old = await db.LogoOfAsync(@event, cancellationToken);
        if (old is null ? picture is null : picture is not null && old.AsSpan().SequenceEqual(picture))
        {
            return;
        }

        if (@event.LogoFileId is { } id && await db.StoredFiles.FindAsync([id], cancellationToken) is { } gone)
        {
            db.StoredFiles.Remove(gone);
        }

        @event.ShowWith(logoFileId: null);
        if (picture is not null)
        {
            var file = new StoredFile { EventId = @event.Id, Content = picture };
            db.StoredFiles.Add(file);
            @event.ShowWith(file.Id);
        }
    }

    public static IRuleBuilderOptions<T, byte[]> MustBeLogo<T>(this IRuleBuilderInitial<T, byte[]> rule, Texts texts) => rule.Cascade(CascadeMode.Stop)
        .Must(picture => picture.Length > 0).WithMessage(_ => texts["Choose a file that is not empty."])
        .Must(picture => picture.Length <= ChangeEventLogo.MaxBytes).WithMessage(_ => texts["The picture is larger than {0} MB. Make it smaller.", ChangeEventLogo.MaxBytes / 1048576])
        .Must(PictureFile.CanBeRead).WithMessage(_ => texts["The picture is no PNG, JPEG or SVG file, or is damaged, or uses what cannot be printed. Save it again as one of them."]);
}
