using System.IO.Compression;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Web.Pages.Programme;

/// <summary>Brings in a programme: upload, look at what would happen, do it. Between the two steps the file travels in the form, so that nothing is
/// left behind on the server by those who look and go.</summary>
[RequestSizeLimit(Largest), RequestFormLimits(MultipartBodyLengthLimit = Largest, ValueLengthLimit = (int)Largest)]
public sealed class ImportPage : ProgrammeFormPage
{
    // More than an import takes, so that what is too large gets an answer that says so.
    private const long Largest = 160 * 1024 * 1024;

    /// <summary>What the form holds.</summary>
    [BindProperty]
    public ImportForm Input { get; set; } = new();

    /// <summary>What would happen, or what happened.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => SetTrail();

    /// <summary>Looks at a file.</summary>
    public Task<IActionResult> OnPostAsync(string eventCode) => ImportAsync(eventCode, dryRun: true);

    /// <summary>Brings it in.</summary>
    public Task<IActionResult> OnPostApplyAsync(string eventCode) => ImportAsync(eventCode, dryRun: false);

    private async Task<IActionResult> ImportAsync(string eventCode, bool dryRun)
    {
        SetTrail();
        var file = await Input.ReadAsync(HttpContext.RequestAborted);
        return await SendAsync(new ImportProgramme.Command(eventCode, file, dryRun, Input.RemoveMissing, Input.OnEventDates), report =>
        {
            Report = report;
            Input.Packed = dryRun ? ImportForm.Pack(file) : null;
            ModelState.Clear();
            return Page();
        });
    }

    /// <summary>A file and how to take it.</summary>
    public sealed class ImportForm
    {
        /// <summary>The file, in the first step.</summary>
        public IFormFile? File { get; set; }

        /// <summary>The file, packed, in the second step.</summary>
        public string? Packed { get; set; }

        /// <summary>Take out what the file does not have.</summary>
        public bool RemoveMissing { get; set; }

        /// <summary>Move it to the dates of the event.</summary>
        public bool OnEventDates { get; set; }

        internal async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
        {
            using var content = new MemoryStream();
            if (File is not null)
            {
                await using var uploaded = File.OpenReadStream();
                await CopyAsync(uploaded, content, cancellationToken);
            }
            else if (!string.IsNullOrEmpty(Packed))
            {
                try
                {
                    await using var unpacked = new BrotliStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
                    await CopyAsync(unpacked, content, cancellationToken);
                }
                catch (Exception exception) when (exception is FormatException or InvalidDataException or InvalidOperationException)
                {
                    return [];
                }
            }

            return content.ToArray();
        }

        internal static string Pack(byte[] file)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                brotli.Write(file);
            }

            return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        }

        // One byte more than is accepted is enough to be told that it is too much, and stops what unpacks to gigabytes.
        private static async Task CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
        {
            var buffer = new byte[81920];
            for (int read; to.Length <= ImportProgramme.MaxBytes && (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                to.Write(buffer, 0, read);
            }
        }
    }
}
