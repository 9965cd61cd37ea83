using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Files;

/// <summary>The bytes of an uploaded file. They are stored in the database so that every server and every backup has them, and never change.</summary>
public sealed class StoredFile : Entity
{
    /// <summary>Id of the event that the file was uploaded for.</summary>
    public Guid EventId { get; set; }

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; set; } = [];
}
