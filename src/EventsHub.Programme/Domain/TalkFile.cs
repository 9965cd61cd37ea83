using EventsHub.Kernel.Domain;

namespace EventsHub.Programme.Domain;

/// <summary>A file that belongs to a talk: slides, a paper, a poster.</summary>
public sealed class TalkFile : Entity
{
    /// <summary>Most files of a talk.</summary>
    public const int Most = 30;

    /// <summary>Largest file accepted, in bytes.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Largest request accepted by the page with the file input, in bytes. Larger than <see cref="MaxBytes"/>, so that a file which is
    /// somewhat too large gets a message instead of a broken connection.</summary>
    public const long LargestRequest = 2L * MaxBytes;

    /// <summary>Id of the talk.</summary>
    public Guid TalkId { get; init; }

    /// <summary>File name shown to people and used for downloads.</summary>
    public string Name { get; init; } = "";

    /// <summary>Media type (RFC 6838).</summary>
    public string MediaType { get; init; } = "application/octet-stream";

    /// <summary>Size in bytes.</summary>
    public int Length { get; init; }

    /// <summary>Position in the talk's list of files, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Id of the <c>StoredFile</c> with the bytes.</summary>
    public Guid ContentId { get; init; }
}
