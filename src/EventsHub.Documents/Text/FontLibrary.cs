using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The fonts that documents are printed with. An application needs one instance, which is safe for concurrent use.</summary>
public sealed class FontLibrary
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc"];

    private readonly Dictionary<string, string> files;
    private readonly Lazy<string[]> otherFamilies;
    private readonly ConcurrentDictionary<string, Lazy<Blob>> blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Family, FontWeight Weight, int Index), Lazy<FontFace?>> faces = new();

    private FontLibrary(Dictionary<string, string> files)
    {
        this.files = files;
        otherFamilies = new(FindOtherFamilies);
        Shaper = new Shaper(this);
    }

    /// <summary>Shaper that uses these fonts.</summary>
    internal Shaper Shaper { get; }

    /// <summary>Finds the font files in the folders; they are read when first used.</summary>
    /// <exception cref="FontNotFoundException">No folder has the Noto Sans font, which every document needs.</exception>
    public static FontLibrary Open(FontOptions? options = null)
    {
        var folders = (options ?? new FontOptions()).Folders;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                if (Extensions.Contains(Path.GetExtension(path)))
                {
                    files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
                }
            }
        }

        var library = new FontLibrary(files);
        if (library.Find(FontCatalogue.Primary, FontWeight.Regular) is null)
        {
            throw new FontNotFoundException(
                $"No {FontCatalogue.Primary} font was found in {string.Join(", ", folders)}. "
                + $"Install the packages fonts-noto-core and fonts-noto-cjk, or name the folder with the fonts in {FontOptions.FoldersVariable}.");
        }

        return library;
    }

    /// <summary>Chooses the face for a grapheme cluster, and tells whether that face covers the whole cluster.</summary>
    internal (FontFace Face, bool Covered) Choose(ReadOnlySpan<char> cluster, Script script, FontWeight weight, int cjkIndex)
    {
        var variation = VariationIn(cluster);
        FontFace? plain = null;
        foreach (var face in Candidates(script, weight, cjkIndex, variation is not null))
        {
            if (!CoversAll(face, cluster))
            {
                continue;
            }

            if (variation is not { } wanted || face.CoversVariation(wanted.Base, wanted.Selector))
            {
                return (face, true);
            }

            plain ??= face;
        }

        // A name may need the exact form of an ideographic variation sequence; other selectors only express a preference.
        if (plain is not null)
        {
            return (plain, variation is not { Selector: >= 0xE0100 });
        }

        return (FirstWith(cluster, script, weight, cjkIndex), false);
    }

    /// <summary>The face of the family listed for a script; null when there is none.</summary>
    internal FontFace? OwnOf(Script script, FontWeight weight, int cjkIndex) =>
        FontCatalogue.FamilyFor(script) is { } family ? Find(family, weight, family == FontCatalogue.Cjk ? cjkIndex : 0) : null;

    /// <summary>The faces to try in order: the script's own family, the primary family, symbols, Han, then all other Noto families.</summary>
    private IEnumerable<FontFace> Candidates(Script script, FontWeight weight, int cjkIndex, bool everyRegion)
    {
        if (OwnOf(script, weight, cjkIndex) is { } own)
        {
            yield return own;
        }

        yield return Find(FontCatalogue.Primary, weight)!;
        foreach (var symbols in FontCatalogue.Symbols)
        {
            if (Find(symbols, weight) is { } face)
            {
                yield return face;
            }
        }

        if (Find(FontCatalogue.Cjk, weight, cjkIndex) is { } cjk)
        {
            yield return cjk;
        }

        for (var region = 0; everyRegion && region < FontCatalogue.CjkRegions; region++)
        {
            if (Find(FontCatalogue.Cjk, weight, region) is { } regional)
            {
                yield return regional;
            }
        }

        foreach (var other in otherFamilies.Value)
        {
            if (Find(other, weight) is { } face)
            {
                yield return face;
            }
        }
    }

    /// <summary>For a cluster that no face covers: the first face that has its base character.</summary>
    private FontFace FirstWith(ReadOnlySpan<char> cluster, Script script, FontWeight weight, int cjkIndex)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        foreach (var face in Candidates(script, weight, cjkIndex, everyRegion: false))
        {
            if (face.Covers(first.Value))
            {
                return face;
            }
        }

        return OwnOf(script, weight, cjkIndex) ?? Find(FontCatalogue.Primary, weight)!;
    }

    private static (int Base, int Selector)? VariationIn(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length < 2)
        {
            return null;
        }

        var previous = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (previous > 0 && Characters.IsVariationSelector(rune.Value))
            {
                return (previous, rune.Value);
            }

            previous = rune.Value;
        }

        return null;
    }

    /// <summary>A face of a family; null when the family is not installed. Letters of a family without bold are emboldened, symbols stay as they are.</summary>
    internal FontFace? Find(string family, FontWeight weight, int index = 0) =>
        faces.GetOrAdd((family, weight, index), static (key, library) => new(() => library.Load(key.Family, key.Weight, key.Index)), this).Value;

    /// <summary>HarfBuzz composes and decomposes before it maps characters to glyphs, so a letter with a mark is covered as one glyph or as two.</summary>
    private static bool CoversAll(FontFace face, ReadOnlySpan<char> cluster) =>
        CoversEach(face, cluster)
        || (cluster.Length > 1 && CoversEach(face, Characters.Normalize(cluster, NormalizationForm.FormC)))
        || (cluster[0] >= '\u00C0' && CoversEach(face, Characters.Normalize(cluster, NormalizationForm.FormD)));

    private static bool CoversEach(FontFace face, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Characters.IsIgnorable(rune.Value) && !face.Covers(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    private FontFace? Load(string family, FontWeight weight, int index)
    {
        var bold = weight == FontWeight.Bold ? PathOf(family + "-Bold") : null;
        var path = bold ?? PathOf(family + "-Regular") ?? PathOf(family);
        if (path is null)
        {
            return null;
        }

        var emboldened = weight == FontWeight.Bold && bold is null && !FontCatalogue.Symbols.Contains(family);

        var blob = blobs.GetOrAdd(path, static file => new(() => Open(file))).Value;
        return FontFace.TryOpen(blob, path, index, emboldened) ?? (index > 0 ? FontFace.TryOpen(blob, path, 0, emboldened) : null);

        static Blob Open(string file)
        {
            // A file that cannot be read is treated as not installed.
            try
            {
                var blob = Blob.FromFile(file);
                blob.MakeImmutable();
                return blob;
            }
            catch (IOException)
            {
                return Blob.Empty;
            }
        }
    }

    private string? PathOf(string name) => files.GetValueOrDefault(name);

    private string[] FindOtherFamilies() =>
    [
        .. files.Keys
            .Where(name => name.EndsWith("-Regular", StringComparison.Ordinal) && (name.StartsWith("NotoSans", StringComparison.Ordinal) || name.StartsWith("NotoSerif", StringComparison.Ordinal)))
            .Select(name => name[..^"-Regular".Length])
            .Where(name => !name.EndsWith("UI", StringComparison.Ordinal) && !name.EndsWith("Mono", StringComparison.Ordinal) && !name.EndsWith("Display", StringComparison.Ordinal) && !name.EndsWith("CJK", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
