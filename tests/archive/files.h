// Real files for the tests of src/archive/: a folder that goes away by itself, compressed files, archives.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bienban::test {

class Folder {
 public:
  Folder() {
    static std::atomic<int> made{0};
    path_ =
        std::filesystem::temp_directory_path() / ("bienban-" + std::to_string(getpid()) + "-" + std::to_string(made++));
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

  std::string write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

using Members = std::vector<std::pair<std::string, std::string>>;

// The bytes of an archive (format "tar", "zip", "stored zip") or, with format "raw" and one member, of a compressed
// file; filter is "none", "gzip", "zstd", "xz" or "bzip2".
inline std::string pack(const std::string& format, const std::string& filter, const Members& members) {
  struct Free {
    void operator()(archive* a) const { archive_write_free(a); }
  };
  const std::unique_ptr<archive, Free> a(archive_write_new());
  std::string packed(1 << 20, '\0');
  for (const auto& [name, bytes] : members) packed.resize(packed.size() + 2 * bytes.size() + 4096);
  const auto must = [&](int status) {
    if (status != ARCHIVE_OK) throw std::runtime_error(archive_error_string(a.get()));
  };
  must(format == "tar"                             ? archive_write_set_format_pax_restricted(a.get())
       : format == "zip" || format == "stored zip" ? archive_write_set_format_zip(a.get())
                                                   : archive_write_set_format_raw(a.get()));
  if (format == "stored zip") must(archive_write_zip_set_compression_store(a.get()));
  if (format == "tar") must(archive_write_set_options(a.get(), "hdrcharset=BINARY"));
  if (filter != "none") must(archive_write_add_filter_by_name(a.get(), filter.c_str()));
  must(archive_write_set_bytes_in_last_block(a.get(), 1));
  std::size_t used = 0;
  must(archive_write_open_memory(a.get(), packed.data(), packed.size(), &used));
  for (const auto& [name, bytes] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    must(archive_write_header(a.get(), entry));
    archive_write_data(a.get(), bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  must(archive_write_close(a.get()));
  packed.resize(used);
  return packed;
}

}  // namespace bienban::test
