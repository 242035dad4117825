#include "cli/encoding_option.h"

#include "text/encodings.h"

namespace bienban {

CLI::Option* add_encoding_option(CLI::App& app, std::string& to) {
  return app
      .add_option_function<std::string>(
          "--encoding",
          [&to](const std::string& name) {
            if (find_encoding(name) == nullptr)
              throw CLI::ValidationError("--encoding",
                                         name + " is no encoding that is known here; known are " + encoding_names());
            to = name;
          },
          "the input's encoding; without it, it is found out")
      ->type_name("NAME");
}

}  // namespace bienban
