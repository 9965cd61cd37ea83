using EventsHub.Kernel.Files;

namespace EventsHub.IntegrationTests;

/// <summary>Files that are written while they are sent, as tests look at them.</summary>
internal static class StreamedFileContent
{
    extension(StreamedFile file)
    {
        /// <summary>The whole file.</summary>
        public byte[] Content => file.ToArrayAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
