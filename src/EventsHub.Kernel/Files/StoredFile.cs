using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Files;

/// <summary>The bytes of something that people uploaded, kept beside the data so that every node and every backup has them. Never changed once stored.</summary>
public sealed class StoredFile : Entity
{
    /// <summary>The event that it is for.</summary>
    public Guid EventId { get; set; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; set; } = [];
}
