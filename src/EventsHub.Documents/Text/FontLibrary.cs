using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The fonts that may be printed with. One per application; safe for every thread.</summary>
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

    /// <summary>Shapes text with these fonts.</summary>
    internal Shaper Shaper { get; }

    /// <summary>Opens the fonts that the folders hold.</summary>
    /// <exception cref="FontNotFoundException">No folder holds a font to begin with.</exception>
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

    /// <summary>The face that prints a grapheme cluster, and whether it has every character of it.</summary>
    internal (FontFace Face, bool Covered) Choose(ReadOnlySpan<char> cluster, Script script, FontWeight weight, int cjkIndex)
    {
        var primary = Find(FontCatalogue.Primary, weight)!;
        var family = FontCatalogue.FamilyFor(script);
        var own = family is null ? null : Find(family, weight, family == FontCatalogue.Cjk ? cjkIndex : 0);
        if (own is not null && CoversAll(own, cluster))
        {
            return (own, true);
        }

        if (CoversAll(primary, cluster))
        {
            return (primary, true);
        }

        foreach (var symbols in FontCatalogue.Symbols)
        {
            if (Find(symbols, weight) is { } face && CoversAll(face, cluster))
            {
                return (face, true);
            }
        }

        if (Find(FontCatalogue.Cjk, weight, cjkIndex) is { } cjk && CoversAll(cjk, cluster))
        {
            return (cjk, true);
        }

        foreach (var other in otherFamilies.Value)
        {
            if (Find(other, weight) is { } face && CoversAll(face, cluster))
            {
                return (face, true);
            }
        }

        return (own ?? primary, false);
    }

    /// <summary>A family's face, in regular where it has no bold, or null when it is not installed.</summary>
    internal FontFace? Find(string family, FontWeight weight, int index = 0) =>
        faces.GetOrAdd((family, weight, index), static (key, library) => new(() => library.Load(key.Family, key.Weight, key.Index)), this).Value;

    private static bool CoversAll(FontFace face, ReadOnlySpan<char> cluster)
    {
        var allCovered = true;
        foreach (var rune in cluster.EnumerateRunes())
        {
            allCovered &= Characters.IsIgnorable(rune.Value) || face.Covers(rune.Value);
        }

        if (allCovered || cluster.Length == 1)
        {
            return allCovered;
        }

        // HarfBuzz composes before it looks for glyphs, so a letter and its mark may be one glyph.
        foreach (var rune in Characters.Compose(cluster).EnumerateRunes())
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
        var path = (weight == FontWeight.Bold ? PathOf(family + "-Bold") : null) ?? PathOf(family + "-Regular") ?? PathOf(family);
        if (path is null)
        {
            return null;
        }

        var blob = blobs.GetOrAdd(path, static file => new(() => Open(file))).Value;
        return new FontFace(blob, path, blob.FaceCount > index ? index : 0);

        static Blob Open(string file)
        {
            var blob = Blob.FromFile(file);
            blob.MakeImmutable();
            return blob;
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
